import { join } from 'node:path'
import { afterEach } from 'vitest'
import { readTableFile } from '../../../electron/excel/readTableFile.ts'
import { createHandlers } from '../../../electron/ipc/createHandlers.ts'
import { createDispatch } from '../../../electron/ipc/dispatch.ts'
import { openConf } from '../../../electron/services/confStore.ts'
import { createServices, type Services } from '../../../electron/services/createServices.ts'
import type { HostActions } from '../../../electron/services/hostActions.ts'
import { findResources } from '../../../electron/services/resources.ts'
import { contract, type Method, type Reply, type Request } from '../../../shared/api/contract.ts'
import type { VanKienDocument } from '../../../shared/document/types.ts'
import { fail, ok } from '../../../shared/result.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

/** What a test has opened; closed behind it. */
export const open: Services[] = []
afterEach(async () => {
  for (const services of open.splice(0)) await services.close()
})

interface Heard {
  readonly event: string
  readonly payload: unknown
}

/** The services of a workspace with a host that only notes what it hears. */
export async function openWorkspace(workspace: string) {
  const heard: Heard[] = []
  const kept: string[] = []
  const printed: VanKienDocument[] = []
  const planned: string[] = []
  const asked: { since: string; author: string | undefined }[] = []
  const host: HostActions = {
    host: 'loopback',
    emit: (event, payload) => heard.push({ event, payload }),
    pickFiles: async () => [],
    isOffered: (path) => path === join(workspace, '../đã chọn.txt'),
    exportTarget: {
      kind: 'download',
      keep: (job, name) => {
        kept.push(name)
        return `/download/${job}`
      },
    },
    reveal: async () => ok(undefined),
    setDirty: () => undefined,
    openWindow: () => ok(undefined),
    showWindow: () => undefined,
    showTheme: () => undefined,
    showMenus: () => undefined,
  }
  const services = await createServices({
    workspace,
    resources: findResources(),
    openRawStore: openConf,
    makeExport: async (document, format, { progress, since, author }) => {
      if (since !== undefined) asked.push({ since: since.id, author })
      printed.push(document)
      progress(0.5, 'Đang làm')
      return format === 'docx' ? ok(new Uint8Array([1])) : fail('broken', 'Không làm được.')
    },
    makePagePlan: async (path) => {
      planned.push(path)
      return ok({ pages: 1, starts: [] })
    },
    readTable: async ({ name, bytes }) => readTableFile(name, bytes),
    host,
    spareFolder: join(workspace, '../spare'),
    version: '0.0.0',
  })
  if (!services.ok) return { error: services.error }
  open.push(services.value)
  const dispatch = createDispatch(createHandlers(services.value), () => undefined)
  const call = async <M extends Method>(method: M, payload: Request<M>): Promise<Reply<M>> => {
    const result = await dispatch(method, payload)
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
    // The reply holds what the contract promises.
    return contract[method].reply.parse(result.value) as Reply<M>
  }
  return { services: services.value, dispatch, call, heard, kept, printed, planned, asked }
}

export async function opened(workspace = join(temporaryFolder(), 'Văn Kiện')) {
  const result = await openWorkspace(workspace)
  if (result.error) throw new Error(result.error.message)
  return { ...result, workspace }
}

export const whole = { kind: 'year', year: 2021 } as const
