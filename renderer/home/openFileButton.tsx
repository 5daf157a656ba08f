import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { importFiles, openable, openWithDialog } from '../state/documents.ts'
import { appInfo } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { FileInput } from '../ui/fileInput.tsx'

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
      <FileInput
        ref={input}
        multiple
        accept={openable}
        testId="home-file-input"
        onFiles={(files) => void importFiles(files)}
      />
    </>
  )
}
