import type { HostMenu } from '../../shared/api/hostMenu.ts'
import { call } from '../api.ts'
import { allActions } from '../editor/actions/allActions.ts'
import { focusedDocument } from '../editor/focusedDocument.ts'
import { appCommands, groupOrder } from './appCommands.ts'

/** Keys that also write or move in the text are no menu keys. */
const menuKeys = (keys: readonly string[] | undefined) =>
  keys?.find((one) => /^(?:Ctrl|Alt|F\d)/.test(one))

/** The menus of the window: the same commands and actions under the same groups. */
export function menusNow(documentOpen: boolean): HostMenu[] {
  const actions = documentOpen ? allActions : []
  return groupOrder.flatMap((title) => {
    const parts = [appCommands, actions].map((part) =>
      part
        .filter(({ group }) => group === title)
        .map(({ id, title: label, keys }) => {
          const shown = menuKeys(keys)
          return { id, label, ...(shown !== undefined && { keys: shown }) }
        }),
    )
    const filled = parts.filter((part) => part.length > 0)
    return filled.length === 0 ? [] : [{ title, parts: filled }]
  })
}

/** Tells the host what the menu bar shows, again when a document or a window comes to the front. */
export function hostMenus(): () => void {
  if (window.vanKien === undefined) return () => undefined
  const tell = (): void => {
    void call('window.menu', { menus: menusNow(focusedDocument.get() !== undefined) })
  }
  tell()
  const stop = focusedDocument.subscribe(tell)
  window.addEventListener('focus', tell)
  return () => {
    stop()
    window.removeEventListener('focus', tell)
  }
}
