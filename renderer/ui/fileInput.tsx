import type { RefObject } from 'react'

interface FileInputProps {
  readonly ref: RefObject<HTMLInputElement | null>
  /** Endings, with commas between them. */
  readonly accept: string
  readonly testId: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly [File, ...File[]]) => void
}

/** The browser's choice of files, clicked by a button beside it; one file can be chosen twice. */
export function FileInput({ ref, accept, testId, multiple, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple={multiple}
      accept={accept}
      data-testid={testId}
      onChange={(event) => {
        const [first, ...others] = event.target.files ?? []
        event.target.value = ''
        if (first !== undefined) onFiles([first, ...others])
      }}
    />
  )
}
