import { type RefObject, useEffect } from 'react'

const buttons = (box: HTMLElement): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>('button:not(:disabled), input:not(:disabled)')].filter(
    (one) => one.checkVisibility(),
  )

/**
 * One stop for the Tab key: the arrow keys, Home and End lead to the other buttons of the box, and
 * the one that had the focus last is the stop. Buttons may come and go.
 */
export function useRovingTabs(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = ref.current
    if (box === null) return
    let stop: HTMLElement | undefined
    const settle = (): void => {
      const all = buttons(box)
      if (stop === undefined || !all.includes(stop)) stop = all[0]
      for (const one of all) {
        const index = one === stop ? 0 : -1
        if (one.tabIndex !== index) one.tabIndex = index
      }
    }
    const focused = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && buttons(box).includes(target)) stop = target
      settle()
    }
    const pressed = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return
      if (event.ctrlKey || event.altKey || event.metaKey || !box.contains(target)) return
      // A slider keeps its arrows.
      if (target instanceof HTMLInputElement) return
      const all = buttons(box)
      const next = nextPlace(key, all.indexOf(target), all.length)
      if (next === undefined) return
      event.preventDefault()
      all[next]?.focus()
    }
    settle()
    const watch = new MutationObserver(settle)
    watch.observe(box, { childList: true, subtree: true, attributeFilter: ['disabled', 'class'] })
    const resize = new ResizeObserver(settle)
    resize.observe(box)
    box.addEventListener('focusin', focused)
    box.addEventListener('keydown', pressed)
    return () => {
      watch.disconnect()
      resize.disconnect()
      box.removeEventListener('focusin', focused)
      box.removeEventListener('keydown', pressed)
    }
  }, [ref])
}

/** Place of the button that the key leads to, round and round; undefined for other keys. */
export function nextPlace(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
