import type { CDPSession } from 'playwright-core'

/**
 * Vietnamese as it reaches a program: composed by an input method (Windows and macOS Telex,
 * ibus), or sent by UniKey and EVKey, which take letters back with Backspace and type them anew.
 */

/** Thirty words with every kind of mark, long and short. */
export const words =
  'nghị quyết Đảng bộ tỉnh được phê duyệt kịp thời những nhiệm vụ trọng tâm phấn đấu khuyến khích người dân nghiêng ngả ước nguyện thuở ấy quở giữ yên ổn'
    .split(' ')
    .slice(0, 30)

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The word as its keys bring it about: bare letters, then hats and horns, then the tone. */
function stepsOf(word: string): string[] {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D')
  const toneless = word.normalize('NFD').replace(toneMarks, '').normalize('NFC')
  const steps = Array.from({ length: bare.length }, (_, at) => bare.slice(0, at + 1))
  return [...new Set([...steps, toneless, word])]
}

const pause = (most: number) => new Promise((resume) => setTimeout(resume, Math.random() * most))

export interface Typist {
  readonly name: string
  type(word: string): Promise<void>
}

/** An input method: the syllable is composed, a space ends it. */
export function composing(cdp: CDPSession, most: number): Typist {
  return {
    name: 'composition events',
    async type(word) {
      for (const text of stepsOf(word)) {
        const at = text.length
        await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at })
        await pause(most)
      }
      await cdp.send('Input.insertText', { text: word })
    },
  }
}

/** UniKey: what changes is taken back letter by letter and typed anew. */
export function retyping(cdp: CDPSession, most: number): Typist {
  const press = async (key: string, code: number, text?: string) => {
    const event = { key, windowsVirtualKeyCode: code, ...(text !== undefined && { text }) }
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code })
    await pause(most)
  }
  const VK_BACK = 8
  /** Letters sent as text come with this key code. */
  const VK_PACKET = 231
  return {
    name: 'Backspace and retyping',
    async type(word) {
      let shown = ''
      for (const next of stepsOf(word)) {
        let same = 0
        while (same < shown.length && shown[same] === next[same]) same++
        for (let back = shown.length; back > same; back--) await press('Backspace', VK_BACK)
        for (const letter of next.slice(same)) {
          await press(letter, VK_PACKET, letter)
        }
        shown = next
      }
    },
  }
}
