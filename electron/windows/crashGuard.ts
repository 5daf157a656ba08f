import { type BrowserWindow, dialog } from 'electron'

/** Two crashes within this time (ms): loading the page once more would only go on like that. */
const LOOP = 20_000

const WORDS_KEPT =
  'Văn bản được lưu liên tục nên chỉ có thể thiếu vài chữ gõ sau cùng. Hãy mở lại văn bản và xem đoạn đang viết.'

/**
 * A page that crashed or hangs doesn't leave a dead window: the page is loaded anew and the person
 * is told. `onGone` hears that the page has lost what it held.
 */
export function guardAgainstCrashes(window: BrowserWindow, onGone: () => void): void {
  const { webContents } = window
  let lastCrash = Number.NEGATIVE_INFINITY
  let waiting: AbortController | undefined

  const ask = (message: string, detail: string, buttons: string[], signal?: AbortSignal) =>
    dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Văn Kiện',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      ...(signal && { signal }),
    })

  const recover = async () => {
    const again = Date.now() - lastCrash < LOOP
    lastCrash = Date.now()
    if (!again) {
      webContents.reload()
      await ask('Cửa sổ vừa gặp lỗi và đã được mở lại.', WORDS_KEPT, ['Đã hiểu'])
      return
    }
    const message = 'Cửa sổ lại gặp lỗi.'
    const { response } = await ask(message, WORDS_KEPT, ['Mở lại', 'Đóng chương trình'])
    if (window.isDestroyed()) return
    if (response === 0) webContents.reload()
    else window.destroy()
  }
  const askToWait = async () => {
    waiting = new AbortController()
    const { signal } = waiting
    const message = 'Cửa sổ chưa trả lời.'
    const detail = `Có thể chờ thêm, hoặc mở lại cửa sổ. ${WORDS_KEPT}`
    const { response } = await ask(message, detail, ['Chờ thêm', 'Mở lại cửa sổ'], signal)
    waiting = undefined
    // Ends as a crash, from which the page is loaded anew.
    if (response === 1 && !window.isDestroyed()) webContents.forcefullyCrashRenderer()
  }

  webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    console.error('render-process-gone', reason)
    waiting?.abort()
    onGone()
    if (!window.isDestroyed()) void recover()
  })
  window.on('unresponsive', () => {
    if (waiting === undefined) void askToWait()
  })
  window.on('responsive', () => waiting?.abort())
}
