import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { importQuietly, openable, pickQuietly } from '../state/documents.ts'
import { appInfo } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { FileInput } from '../ui/fileInput.tsx'

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
      <FileInput
        ref={input}
        accept={openable}
        testId="roll-file-input"
        onFiles={(files) => void importQuietly(files).then(take)}
      />
    </>
  )
}
