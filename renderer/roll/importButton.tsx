import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { importQuietly, pickQuietly } from '../state/documents.ts'
import { appInfo } from '../state/office.ts'
import { Button } from '../ui/button.tsx'

interface ImportButtonProps {
  readonly onImported: (file: string) => void
}

/** A file from outside is read into the workspace first, and is then the source. */
export function ImportButton({ onImported }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const take = (file: string | undefined): void => {
    if (file !== undefined) onImported(file)
  }
  return (
    <>
      <Button
        icon={FolderOpen}
        data-testid="roll-open"
        onClick={() => {
          if (appInfo.get()?.host === 'electron') void pickQuietly().then(take)
          else input.current?.click()
        }}
      >
        Mở tệp từ máy…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".txt,.vankien"
        data-testid="roll-file-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void importQuietly(files).then(take)
        }}
      />
    </>
  )
}
