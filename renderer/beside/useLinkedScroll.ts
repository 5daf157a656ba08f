import { type RefObject, useEffect } from 'react'
import { type Editor, Element } from 'slate'
import { counterpartOf, matchSections } from '../../shared/document/counterpart.ts'
import { scrollToTop, topBlock } from '../editor/page/topBlock.ts'
import type { OpenDocument } from '../editor/sessionContext.ts'

/** The scrolling of a hand comes in many events; the other page follows this often (ms). */
const FOLLOW = 80

type Pair = readonly [OpenDocument, OpenDocument]

/**
 * Scrolling in one of two documents, or moving its cursor to another section, brings the section
 * that answers to it to the upper edge of the other. `box` holds both pages, the first one first.
 */
export function useLinkedScroll(
  box: RefObject<HTMLElement | null>,
  pair: Pair | undefined,
  linked: boolean,
): void {
  useEffect(() => {
    const pages = [...(box.current?.querySelectorAll<HTMLElement>('.page-scroll') ?? [])]
    if (pair === undefined || !linked || pages.length !== 2) return
    return linkScrolls(pair, pages)
  }, [box, pair, linked])
}

function linkScrolls(pair: Pair, pages: readonly HTMLElement[]): () => void {
  let matched = matchNow(pair)
  /** The page that the hand is on: the other one is moved by us. */
  let hand: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The section that the pages stand at, so that nothing moves within it. */
  let shown: string | undefined

  const follow = (from: number, heading: string | undefined): void => {
    const [here, there] = [pair[from], pair[1 - from]]
    const page = pages[1 - from]
    if (heading === undefined || heading === shown || !here || !there || !page) return
    shown = heading
    const { outline } = here.session.survey.get()
    const other = counterpartOf(heading, outline, from === 0 ? matched.there : matched.back)
    if (other !== undefined) scrollToTop(there.session.editor, page, { id: other, above: 0 })
  }
  const scrolled = (from: number): void => {
    if (hand !== from || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      const [page, open] = [pages[from], pair[from]]
      const top = page && topBlock(page)
      if (open && top) follow(from, headingAt(open.session.editor, top.id))
    }, FOLLOW)
  }

  const stops = pair.flatMap((open, at) => {
    const page = pages[at]
    if (page === undefined) return []
    const take = (): void => {
      hand = at
    }
    const onScroll = (): void => scrolled(at)
    const starts = ['wheel', 'pointerdown', 'keydown'] as const
    for (const start of starts) page.addEventListener(start, take, { passive: true, capture: true })
    page.addEventListener('scroll', onScroll, { passive: true })
    return [
      () => {
        for (const start of starts) page.removeEventListener(start, take, { capture: true })
        page.removeEventListener('scroll', onScroll)
      },
      open.session.section.subscribe(() => follow(at, open.session.section.get())),
      open.session.survey.subscribe(() => {
        matched = matchNow(pair)
      }),
    ]
  })
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

function matchNow([first, second]: Pair) {
  return matchSections(first.session.survey.get().outline, second.session.survey.get().outline)
}

/** Id of the heading whose section holds the block. */
function headingAt(editor: Editor, id: string): string | undefined {
  const at = editor.children.findIndex((one) => Element.isElement(one) && one.id === id)
  for (let index = at; index >= 0; index--) {
    const block = editor.children[index]
    if (Element.isElement(block) && block.type === 'heading') return block.id
  }
  return undefined
}
