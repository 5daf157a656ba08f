/** What the plain pages show: the words of the sample's blocks with what stands in their lines. */
export interface BenchPart {
  readonly kind: 'text' | 'comment' | 'figure' | 'note'
  readonly text: string
}

export interface BenchLine {
  readonly id: string
  readonly parts: readonly BenchPart[]
}

/** Fetches the lines once a person opens the document, as the program does. */
export function openOnClick(mount: (lines: readonly BenchLine[]) => void): void {
  document.getElementById('open')?.addEventListener('click', (event) => {
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.remove()
    void fetch('/lines.json')
      .then((answer) => answer.json())
      .then(mount)
  })
}
