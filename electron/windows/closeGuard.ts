import { type BrowserWindow, dialog } from 'electron'
import type { Request } from '../../shared/api/contract.ts'

/** How long the window may take to save before the person is asked. */
const SAVE_TIMEOUT = 5000
/** The same for a window that, as far as known, holds nothing unsaved: it answers at once. */
const ANSWER_TIMEOUT = 2000

/** Documents that the question names. */
const MOST_NAMES = 8

export interface CloseGuard {
  /** The window says whether it holds unsaved words, and which documents couldn't be saved. */
  setDirty(told: Request<'window.dirty'>): void
  /** The page is gone (crashed, or loaded anew): it holds nothing any more. */
  forget(): void
}

/**
 * Closing always asks the window first (`askToSave`): words that are still being typed into a note
 * or a cell are not told as unsaved yet, nor is what stands open. It answers by telling what is
 * left unsaved; with nothing left it closes at once. A save that happens to end in between is no
 * answer: words of a note would be lost, and the tabs of the next start. A window known to be clean
 * closes without an answer after two seconds; where words can't be saved, or stay unsaved for five,
 * the person decides.
 */
export function guardClosing(
  window: BrowserWindow,
  askToSave: () => void,
  onStay: () => void,
): CloseGuard {
  let dirty = false
  let unsaved: readonly string[] = []
  let leaving = false
  let asking = false
  let answered = false
  let timer: NodeJS.Timeout | undefined

  const leave = () => {
    clearTimeout(timer)
    leaving = true
    window.close()
  }
  const askPerson = async () => {
    if (asking) return
    asking = true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Văn Kiện',
      message: 'Chưa lưu được văn bản đang mở.',
      detail: [...listed(unsaved), 'Nếu đóng bây giờ, những thay đổi sau cùng sẽ mất.'].join('\n'),
      buttons: ['Ở lại', 'Đóng, bỏ thay đổi'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    asking = false
    clearTimeout(timer)
    timer = undefined
    if (response === 1) leave()
    else onStay()
  }
  const wait = () => {
    clearTimeout(timer)
    const end = () => (dirty ? void askPerson() : leave())
    timer = setTimeout(end, dirty ? SAVE_TIMEOUT : ANSWER_TIMEOUT)
  }

  window.on('close', (event) => {
    if (leaving) return
    event.preventDefault()
    if (timer !== undefined) return
    answered = false
    wait()
    askToSave()
  })
  // Windows signs out without the usual events (electron/electron#9613): the last chance to save.
  window.on('query-session-end', askToSave)
  window.on('closed', () => clearTimeout(timer))

  return {
    setDirty({ dirty: value, names = [], answer = false }) {
      const wasDirty = dirty
      dirty = value
      unsaved = names
      if (timer === undefined) return
      answered ||= answer
      if (!dirty) {
        if (answered) leave()
      }
      // It has tried, and names what could not be saved.
      else if (names.length > 0) void askPerson()
      else if (!wasDirty) wait()
    },
    forget() {
      dirty = false
      if (timer !== undefined) leave()
    },
  }
}

function listed(names: readonly string[]): string[] {
  const shown = names.slice(0, MOST_NAMES).map((name) => `- ${name}`)
  const more = names.length - shown.length
  return more > 0 ? [...shown, `- và ${more} văn bản nữa`] : shown
}
