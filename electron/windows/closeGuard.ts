import { type BrowserWindow, dialog } from 'electron'

/** How long the window may take to save before the person is asked. */
const SAVE_TIMEOUT = 5000

export interface CloseGuard {
  /** The window says whether it holds unsaved words. */
  setDirty(dirty: boolean): void
}

/**
 * Closing with unsaved words first asks the window to save (`askToSave`). When that works the
 * window closes by itself; when it doesn't within five seconds the person decides.
 */
export function guardClosing(window: BrowserWindow, askToSave: () => void): CloseGuard {
  let dirty = false
  let leaving = false
  let timer: NodeJS.Timeout | undefined

  const leave = () => {
    clearTimeout(timer)
    leaving = true
    window.close()
  }
  const askPerson = async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Văn Kiện',
      message: 'Chưa lưu được văn bản đang mở.',
      detail: 'Nếu đóng bây giờ, những thay đổi sau cùng sẽ mất.',
      buttons: ['Ở lại', 'Đóng, bỏ thay đổi'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    timer = undefined
    if (response === 1) leave()
  }

  window.on('close', (event) => {
    if (leaving || !dirty) return
    event.preventDefault()
    if (timer !== undefined) return
    timer = setTimeout(() => void askPerson(), SAVE_TIMEOUT)
    askToSave()
  })
  // Windows signs out without the usual events (electron/electron#9613): the last chance to save.
  window.on('query-session-end', () => {
    if (dirty) askToSave()
  })
  window.on('closed', () => clearTimeout(timer))

  return {
    setDirty(value) {
      dirty = value
      if (!dirty && timer !== undefined) leave()
    },
  }
}
