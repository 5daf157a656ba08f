import type { CDPSession, Page } from 'playwright-core'

/** The key code of a character that no key of the keyboard has: how UniKey sends "ế". */
const VK_PACKET = 0xe7

/** Milliseconds between two keys: a fast typist, and room for all work of one key. */
const PACE = 60

/** Vietnamese as it reaches the page: letters of the keyboard and composed ones. */
export const WORDS = 'kinh tế ổn định và '.normalize('NFC')

/** Brings the block into sight and puts the caret into the middle of its longest words. */
export async function putCaret(page: Page, editor: string, id: string): Promise<void> {
  await page.evaluate(
    async ([selector, block]) => {
      const rest = () => new Promise((done) => setTimeout(done, 150))
      const root = document.querySelector<HTMLElement>(selector)
      const line = root?.querySelector(`[data-block="${block}"]`)
      if (!root || !line) throw new Error('no line to type in')
      root.focus()
      // Twice: what lies between gets its real height on the way.
      for (let turn = 0; turn < 2; turn++) {
        line.scrollIntoView({ block: 'center' })
        await rest()
      }
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      let longest: Text | undefined
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        if (text instanceof Text && text.length > (longest?.length ?? 0)) longest = text
      }
      if (!longest) throw new Error('no words to type in')
      getSelection()?.collapse(longest, Math.floor(longest.length / 2))
      await rest()
    },
    [editor, id] as const,
  )
}

const SPECIAL: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Enter: { code: 13, text: '\r' },
  Backspace: { code: 8 },
  ' ': { code: 32, text: ' ' },
}

/** One key down and up; "Ctrl+Z" too. */
export async function pressKey(cdp: CDPSession, key: string): Promise<void> {
  const [, held, name = ''] = /^(Ctrl\+)?(.+)$/s.exec(key) ?? []
  const letter = /[a-z]/i.test(name) ? name.toUpperCase().charCodeAt(0) : VK_PACKET
  const { code, text } = SPECIAL[name] ?? { code: letter, text: held ? undefined : name }
  const event = { key: name, windowsVirtualKeyCode: code, modifiers: held ? 2 : 0 }
  const type = text === undefined ? 'rawKeyDown' : 'keyDown'
  await cdp.send('Input.dispatchKeyEvent', { type, ...event, ...(text && { text }) })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}

export async function typeKeys(
  cdp: CDPSession,
  page: Page,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    const start = performance.now()
    await pressKey(cdp, key)
    await page.waitForTimeout(Math.max(5, PACE - (performance.now() - start)))
  }
}
