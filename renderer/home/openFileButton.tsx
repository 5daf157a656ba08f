import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { importFiles, openWithDialog } from '../state/documents.ts'
import { appInfo } from '../state/office.ts'
import { Button } from '../ui/button.tsx'

/** "Mở tệp": the system's dialog in Electron, the browser's file input elsewhere. */
export function OpenFileButton() {
  const input = useRef<HTMLInputElement>(null)

  function open(): void {
    if (appInfo.get()?.host === 'electron') void openWithDialog()
    else input.current?.click()
  }

  return (
    <>
      <Button icon={FolderOpen} data-testid="home-open" onClick={open}>
        Mở tệp
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".txt,.vankien"
        data-testid="home-file-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void importFiles(files)
        }}
      />
    </>
  )
}
