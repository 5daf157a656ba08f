import type { Elsewhere } from '../../../shared/check/types.ts'
import { mainFor, openBeside } from '../../beside/beside.ts'
import { openIn, tabOfFile } from '../../tabs/openTabs.ts'
import { drawn } from '../drawn.ts'
import { showPlace } from './goToClaim.ts'

/** Frames until a document that is being opened is given up. */
const MOST = 600

/** Opens the other document beside this one, at the words that were compared. */
export function openElsewhere(elsewhere: Elsewhere): void {
  const { file, ...place } = elsewhere
  const main = mainFor(file)
  if (main === undefined) return
  if (main.beside.get()?.tab.file.get() !== file) openBeside(main, file)
  // Scrolled with the other one, this text would leave the place that is looked at.
  const beside = main.beside.get()
  if (beside !== undefined) main.beside.set({ ...beside, linked: false })
  let frames = 0
  const show = (): void => {
    const editor = openIn(tabOfFile(file))?.open.session.editor
    if (editor !== undefined && drawn(editor, editor) !== undefined) showPlace(editor, place)
    else if (frames++ < MOST) requestAnimationFrame(show)
  }
  requestAnimationFrame(show)
}
