import type { EventName, EventPayload } from '../../shared/api/contract.ts'
import type { HostMenu } from '../../shared/api/hostMenu.ts'
import type { Settings } from '../../shared/api/settings.ts'
import type { Result } from '../../shared/result.ts'

/** What only the host can do: dialogs, the desktop, telling the window. */
export interface HostActions {
  readonly host: 'electron' | 'loopback'
  emit<E extends EventName>(event: E, payload: EventPayload<E>): void
  /** The system's open dialog; empty when cancelled or where there is none. */
  pickFiles(): Promise<string[]>
  /**
   * The person chose this file, in the dialog or by dropping it: a page may name no other path of
   * the disk. Never where the browser sends the bytes itself.
   */
  isOffered(path: string): boolean
  /** Where finished exports go. */
  readonly exportTarget: ExportTarget
  /** Shows a file in its folder, or opens it with its program. */
  reveal(path: string, open: boolean): Promise<Result<void>>
  setDirty(dirty: boolean): void
  /** The window's frame and the system's own dialogs take these colours. */
  showTheme(theme: Settings['theme']): void
  showMenus(menus: readonly HostMenu[]): void
}

/** Desktop: the person chooses a path before the work begins. Page: the browser downloads. */
export type ExportTarget =
  | { readonly kind: 'path'; ask(name: string): Promise<string | undefined> }
  | { readonly kind: 'download'; keep(job: string, name: string, data: Uint8Array): string }
