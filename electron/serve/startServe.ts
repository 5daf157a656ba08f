import { homedir } from 'node:os'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { createHandlers } from '../ipc/createHandlers.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { openConf } from '../services/confStore.ts'
import { createServices } from '../services/createServices.ts'
import type { HostActions } from '../services/hostActions.ts'
import { createMakeExport } from '../services/makeExport.ts'
import { createMakePagePlan } from '../services/pagePlans.ts'
import { createReadTable } from '../services/readTable.ts'
import { findResources } from '../services/resources.ts'
import { createDownloads } from './downloads.ts'
import { createEventStreams } from './eventStreams.ts'
import { type PageServer, startServer } from './server.ts'

export interface ServeOptions {
  readonly workspace: string
  readonly port: number
  readonly version: string
  /** Why the page and not the window; shown in the page. */
  readonly hostNote?: string
}

/** Opens the workspace and serves it on a loopback page until `close`. */
export async function startServe(options: ServeOptions): Promise<Result<PageServer>> {
  const streams = createEventStreams()
  const downloads = createDownloads()
  const resources = findResources()
  const services = await createServices({
    workspace: options.workspace,
    resources,
    openRawStore: openConf,
    makeExport: createMakeExport(resources.fonts),
    makePagePlan: createMakePagePlan(resources.fonts),
    readTable: createReadTable(),
    host: browserActions(streams.emit, downloads.keep),
    spareFolder: join(homedir(), '.van-kien', 'journal'),
    version: options.version,
    ...(options.hostNote === undefined ? {} : { hostNote: options.hostNote }),
  })
  if (!services.ok) return services
  streams.onLeft((window) => services.value.opened.left(window, false))
  const handlers = createHandlers(services.value)
  const server = await startServer({
    page: resources.page,
    dispatch: createDispatch(handlers, (method, error) => console.error(method, error)),
    streams,
    downloads,
    port: options.port,
  })
  if (!server.ok) {
    await services.value.close()
    return server
  }
  return ok({
    address: server.value.address,
    async close() {
      await server.value.close()
      const closed = await services.value.close()
      if (!closed.ok) console.error(closed.error.message)
    },
  })
}

/** A browser page has its own dialogs and downloads. */
function browserActions(
  emit: HostActions['emit'],
  keep: (job: string, name: string, data: Uint8Array) => string,
): HostActions {
  return {
    host: 'loopback',
    emit,
    pickFiles: async () => [],
    isOffered: () => false,
    exportTarget: { kind: 'download', keep },
    reveal: async () =>
      fail('no-desktop', 'Trình duyệt đã tải tệp về. Hãy mở tệp trong thư mục tải xuống.'),
    setDirty: () => undefined,
    openWindow: () => fail('no-windows', 'Hãy mở thêm một trang của trình duyệt.'),
    showWindow: () => undefined,
    showTheme: () => undefined,
    showMenus: () => undefined,
  }
}
