import type { DocumentEntry, Reply } from '../../shared/api/contract.ts'
import type { OpenFiles } from '../../shared/api/openFiles.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DeskMemory } from './deskMemory.ts'
import type { DocumentFiles } from './documentFiles.ts'
import type { HostActions } from './hostActions.ts'
import { createOpenWindows } from './openWindows.ts'

/** Documents as windows open and close them. Names of windows are given by the host. */
export interface OpenDocuments {
  /** The page of a window begins (again): what to open in it. */
  start(window: string): OpenFiles
  /** The window is gone. The next start brings the last one back, and all that were closed by `quitting`. */
  left(window: string, quitting: boolean): void
  remember(window: string, files: OpenFiles): void
  /** For writing: `elsewhere` tells that another window writes in it, and this one can only read. */
  open(file: string, window: string): Promise<Result<Reply<'documents.open'>>>
  release(file: string, window: string): void
  /** Shows the window that writes in the file. Failure `not-open`. */
  show(file: string): Result<void>
  /** May the window rename or remove the file? Failure `open-elsewhere`: another one writes in it. */
  mayMove(file: string, window: string): Result<void>
  renamed(from: string, entry: DocumentEntry): void
  removed(file: string): void
}

export function createOpenDocuments(
  documents: Pick<DocumentFiles, 'open'>,
  desk: DeskMemory,
  host: Pick<HostActions, 'emit' | 'showWindow'>,
): OpenDocuments {
  const windows = createOpenWindows()

  const free = (files: readonly string[]): void => {
    for (const file of files) host.emit('documents.freed', { file })
  }

  return {
    start(window) {
      free(windows.arrived(window))
      const own = desk.openFiles(window)
      if (own !== undefined) return own
      // The page of a browser has a new name at every start: alone, it goes on with the last one.
      const [last] = windows.hasOther(window) ? [] : desk.windows().toReversed()
      const files = last === undefined ? undefined : desk.openFiles(last)
      if (last === undefined || files === undefined) return { files: [] }
      desk.forget(last)
      desk.remember(window, files)
      return files
    },
    left(window, quitting) {
      free(windows.left(window))
      if (!quitting && windows.hasOther(window)) desk.forget(window)
    },
    remember: desk.remember,
    async open(file, window) {
      const opened = await documents.open(file)
      if (!opened.ok) return opened
      if (!windows.hold(window, file)) return ok({ ...opened.value, elsewhere: true })
      desk.opened(file, new Date())
      return opened
    },
    release(file, window) {
      if (windows.release(window, file)) free([file])
    },
    show(file) {
      const holder = windows.holderOf(file)
      if (holder === undefined) return fail('not-open', 'Văn bản không còn mở ở cửa sổ nào khác.')
      host.showWindow(holder)
      host.emit('window.command', { command: `open:${file}` }, holder)
      return ok(undefined)
    },
    mayMove(file, window) {
      const holder = windows.holderOf(file)
      if (holder === undefined || holder === window) return ok(undefined)
      return fail('open-elsewhere', 'Văn bản đang mở ở cửa sổ khác. Hãy đóng văn bản ở đó trước.')
    },
    renamed(from, { file: to, name, modified }) {
      windows.moved(from, to)
      desk.moved(from, to)
      host.emit('documents.renamed', { from, to, name, modified })
    },
    removed: desk.removed,
  }
}
