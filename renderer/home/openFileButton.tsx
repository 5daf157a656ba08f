import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { call } from '../api.ts'
import { importAll, importFiles } from '../state/documents.ts'
import { appInfo } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { showFailure } from '../ui/toast.tsx'

/** "Mở tệp": the system's dialog in Electron, the browser's file input elsewhere. */
export function OpenFileButton() {
  const input = useRef<HTMLInputElement>(null)

  async function open(): Promise<void> {
    if (appInfo.get()?.host !== 'electron') {
      input.current?.click()
      return
    }
    const chosen = await call('dialog.open', {})
    if (chosen.ok) await importAll(chosen.value.map((path) => ({ path })))
    else showFailure(chosen.error)
  }

  return (
    <>
      <Button icon={FolderOpen} data-testid="home-open" onClick={() => void open()}>
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
