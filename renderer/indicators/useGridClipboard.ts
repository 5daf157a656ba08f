import { type RefObject, useEffect } from 'react'
import { copyBlock, cutBlock, pasteBlock } from './blockCommands.ts'
import type { GridDesk } from './gridDesk.ts'

/** Copy, cut and paste of the table while it has the keyboard. */
export function useGridClipboard(desk: GridDesk, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // These events go to where the selection is, which is not always the focused element.
    const has = (): boolean => grid.current !== null && document.activeElement === grid.current
    const take = (event: ClipboardEvent, block: ReturnType<typeof copyBlock>): void => {
      event.preventDefault()
      if (block === undefined) return
      event.clipboardData?.setData('text/plain', block.text)
      event.clipboardData?.setData('text/html', block.html)
    }
    const copy = (event: ClipboardEvent): void => {
      if (has()) take(event, copyBlock(desk))
    }
    const cut = (event: ClipboardEvent): void => {
      if (has()) take(event, cutBlock(desk))
    }
    const paste = (event: ClipboardEvent): void => {
      if (!has()) return
      event.preventDefault()
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const html = event.clipboardData?.getData('text/html') ?? ''
      void pasteBlock(desk, { text, html })
    }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', cut)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', cut)
      document.removeEventListener('paste', paste)
    }
  }, [desk, grid])
}
