import type { EventName, EventPayload, Request } from '../../shared/api/contract.ts'
import type { HostMenu } from '../../shared/api/hostMenu.ts'
import type { Settings } from '../../shared/api/settings.ts'
import type { Result } from '../../shared/result.ts'

/** What only the host can do: dialogs, the desktop, telling the window. */
export interface HostActions {
  readonly host: 'electron' | 'loopback'
  /** To the window of that name, or to all. */
  emit<E extends EventName>(event: E, payload: EventPayload<E>, window?: string): void
  /** The system's open dialog for documents, tables or templates; empty when cancelled or where there is none. */
  pickFiles(kind?: 'documents' | 'tables' | 'templates'): Promise<string[]>
  /**
   * The person chose this file, in the dialog or by dropping it: a page may name no other path of
   * the disk. Never where the browser sends the bytes itself.
   */
  isOffered(path: string): boolean
  /** Where finished exports go. */
  readonly exportTarget: ExportTarget
  /** Shows a file in its folder, or opens it with its program. */
  reveal(path: string, open: boolean): Promise<Result<void>>
  /** Does the window hold unsaved words, and in which documents? */
  setDirty(window: string, told: Request<'window.dirty'>): void
  /** Opens another window, with that document in it. Failure `no-windows`: the page does it. */
  openWindow(file: string | undefined): Result<void>
  /** Brings the window before the others, as far as the host can. */
  showWindow(window: string): void
  /** Light or dark, for what the page doesn't draw itself. */
  showTheme(theme: Settings['theme']): void
  /** The window's menu bar; nothing where there is none. */
  showMenus(menus: readonly HostMenu[]): void
}

/** Desktop: the person chooses a path before the work begins. Page: the browser downloads. */
export type ExportTarget =
  | {
      readonly kind: 'path'
      ask(name: string): Promise<string | undefined>
      /** A folder that nobody else reads and that is gone when the program ends. */
      printFolder(): Promise<string>
    }
  | { readonly kind: 'download'; keep(job: string, name: string, data: Uint8Array): string }
