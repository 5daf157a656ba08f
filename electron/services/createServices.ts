import { join } from 'node:path'
import type { Reply, Request } from '../../shared/api/contract.ts'
import type { PagePlan } from '../../shared/api/pagePlan.ts'
import { documentName } from '../../shared/document/name.ts'
import { viewSheet } from '../../shared/exchange/exportStore.ts'
import { formSheet } from '../../shared/exchange/form.ts'
import { fillFigures } from '../../shared/figures/fill.ts'
import { plainChange } from '../../shared/indicators/change.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeStore, writeTables } from '../excel/writeTables.ts'
import { sweepUnfinished } from './atomicFile.ts'
import { type DeskMemory, openDeskMemory } from './deskMemory.ts'
import { createDocumentFiles, type DocumentFiles } from './documentFiles.ts'
import { createGoalsFinder, type FindGoals } from './documentGoals.ts'
import { createUsesFinder, type FindUses } from './documentUses.ts'
import { createExportJobs, type ExportJobs, type MakeExport } from './exportJobs.ts'
import { checkDocumentFile } from './fileNames.ts'
import { copySampleDocuments, isNewWorkspace } from './firstRun.ts'
import { type FolderLock, lockFolder } from './folderLock.ts'
import type { HostActions } from './hostActions.ts'
import { importIntoWorkspace } from './importFile.ts'
import { openImportMemory } from './importMemory.ts'
import { type IndicatorStore, locateStore, openIndicatorStore } from './indicatorStore.ts'
import type { OpenRawStore } from './keptFile.ts'
import { createDocument } from './newDocument.ts'
import { createOpenDocuments, type OpenDocuments } from './openDocuments.ts'
import type { MakePagePlan } from './pagePlans.ts'
import { createRecoveryJournal } from './recoveryJournal.ts'
import type { Resources } from './resources.ts'
import { openRollMemory, type RollMemory } from './rollMemory.ts'
import { openSettingsStore, type SettingsStore } from './settingsStore.ts'
import { readStartingData } from './startingData.ts'
import { createStoreExchange, type ReadTable, type StoreExchange } from './storeExchange.ts'
import { createTemplateCatalog } from './templateCatalog.ts'
import { createTemplateService, type TemplateService } from './templateService.ts'
import { createVersions, type Versions } from './versions/createVersions.ts'
import { prepareWorkspace, type Workspace, workspaceAt } from './workspace.ts'

export interface ServiceOptions {
  readonly workspace: string
  readonly resources: Resources
  readonly openRawStore: OpenRawStore
  readonly makeExport: MakeExport
  readonly makePagePlan: MakePagePlan
  readonly readTable: ReadTable
  readonly host: HostActions
  readonly version: string
  /** Where unsaved words go when the workspace itself can't be written. */
  readonly spareFolder: string
  /** Why the program runs in a browser page, if it does. */
  readonly hostNote?: string
}

/** Everything that a host offers to its page; the same for Electron and for the loopback page. */
export interface Services {
  readonly info: Reply<'app.info'>
  readonly host: HostActions
  readonly settings: SettingsStore
  readonly templates: TemplateService
  readonly store: IndicatorStore
  readonly exchange: StoreExchange
  readonly documents: DocumentFiles
  readonly uses: FindUses
  readonly goals: FindGoals
  readonly opened: OpenDocuments
  readonly desk: DeskMemory
  readonly rolling: RollMemory
  readonly exports: ExportJobs
  readonly versions: Versions
  create(request: Request<'documents.create'>): Promise<Result<Reply<'documents.create'>>>
  /** Writes just what the window shows: it keeps its figures fresh itself. */
  save(request: Request<'documents.save'>): Promise<Result<Reply<'documents.save'>>>
  saveChanges(
    request: Request<'documents.saveChanges'>,
  ): Promise<Result<Reply<'documents.saveChanges'>>>
  import(request: Request<'documents.import'>): Promise<Result<Reply<'documents.import'>>>
  /** The words as given with the store's figures of now; the job's id, none when cancelled. */
  startExport(request: Request<'export.start'>): Promise<string | undefined>
  /** A blackline of two documents as given; a job like `startExport`. */
  exportBlackline(request: Request<'compare.export'>): Promise<string | undefined>
  /** A view of the window, or the whole store, as a file of tables; a job like `startExport`. */
  exportTable(request: Request<'store.exportSheet'>): Promise<string | undefined>
  exportForm(request: Request<'store.makeForm'>): Promise<string | undefined>
  /** The pages of the saved file. */
  pages(file: string): Promise<Result<PagePlan>>
  /** Writes what is only in memory and stops the exports; for quitting. */
  close(): Promise<Result<void>>
}

/** How often (ms) the store looks for what another program has written. */
const OTHERS_PAUSE = 5000

/** Opens the workspace (a new one gets the samples) and all that works on it. */
export async function createServices(options: ServiceOptions): Promise<Result<Services>> {
  const workspace = workspaceAt(options.workspace)
  const isNew = await isNewWorkspace(workspace)
  const prepared = await prepareWorkspace(workspace)
  if (!prepared.ok) return prepared

  const lock = await lockFolder(workspace.data)
  if (!lock.ok) return lock
  const opened = await openServices(options, workspace, isNew, lock.value)
  if (!opened.ok) await lock.value.release()
  return opened
}

async function openServices(
  options: ServiceOptions,
  workspace: Workspace,
  isNew: boolean,
  lock: FolderLock,
): Promise<Result<Services>> {
  const { resources, host } = options
  const starting = await readStartingData(resources.seeds)
  if (!starting.ok) return starting
  const settings = openSettingsStore(workspace.data, options.openRawStore)
  if (!settings.ok) return settings
  const store = openIndicatorStore(
    locateStore(workspace.folder).folder,
    options.openRawStore,
    () => starting.value,
  )
  if (!store.ok) return store
  if (isNew) {
    const copied = await copySampleDocuments(resources.seeds, workspace)
    if (!copied.ok) return copied
  }

  store.value.onChange((change, revision) =>
    host.emit('indicators.changed', { revision, change: plainChange(change) }),
  )
  const watch = setInterval(() => void store.value.refresh(), OTHERS_PAUSE)
  watch.unref()

  const memory = openImportMemory(workspace.data, options.openRawStore)
  if (!memory.ok) return memory
  const exchange = createStoreExchange({
    store: store.value,
    memory: memory.value,
    readTable: options.readTable,
    entity: () => settings.value.get().entity,
    progress: (job, done, step) => host.emit('store.progress', { job, done, step }),
  })

  const desk = openDeskMemory(workspace.data, options.openRawStore)
  if (!desk.ok) return desk
  const rolling = openRollMemory(workspace.data, options.openRawStore)
  if (!rolling.ok) return rolling
  const templates = createTemplateCatalog(resources.templates, workspace)
  await sweepUnfinished(workspace.folder)
  const documents = createDocumentFiles(workspace, (saved) => versions.saved(saved))
  const versions = createVersions({ folder: workspace.versions, documents })
  const journal = createRecoveryJournal(workspace.journal, options.spareFolder)
  const recovered = await journal.restore(documents)
  const exports = createExportJobs(options.makeExport, host)
  const save: Services['save'] = async ({ file, document, base, upTo }) => {
    const saved = await documents.save(file, document, { base, upTo })
    if (saved.ok) await journal.forget(document)
    else await journal.keep(document)
    return saved
  }
  return ok({
    info: {
      version: options.version,
      host: host.host,
      workspace: workspace.folder,
      ...(options.hostNote === undefined ? {} : { hostNote: options.hostNote }),
      notices: [...settings.value.notices, ...store.value.notices, ...recovered],
    },
    host,
    settings: settings.value,
    templates: createTemplateService(templates, exports),
    store: store.value,
    exchange,
    documents,
    uses: createUsesFinder({ folder: workspace.folder, list: documents.list }),
    goals: createGoalsFinder({ folder: workspace.folder, list: documents.list }),
    opened: createOpenDocuments(documents, desk.value, host),
    desk: desk.value,
    rolling: rolling.value,
    exports,
    versions,
    async create({ template, period, documentType }) {
      const found = await templates.get(template)
      if (!found.ok) return found
      const wanted = documentType === undefined ? {} : { documentType }
      const index = store.value.index()
      const made = createDocument(found.value, period, settings.value.get(), index, wanted)
      return made.ok ? documents.add(made.value) : made
    },
    save,
    async saveChanges({ version, patch, ...known }) {
      const document = documents.patched(known.file, version, patch)
      return document.ok ? save({ ...known, document: document.value }) : document
    },
    import: (request) => importIntoWorkspace(request, documents),
    startExport: ({ document, format, comments, print }) => {
      const filled = fillFigures(document, store.value.index())
      const onDone = () => void versions.exported(filled, format)
      return exports.start(filled, format, { comments, print, onDone })
    },
    exportBlackline: ({ before, after, format }) => {
      const author = settings.value.get().userName.trim() || 'Văn Kiện'
      const name = `So sánh ${documentName(after)}`
      return exports.startFile(name, format, (jobs) =>
        options.makeExport(after, format, { ...jobs, since: before, author }),
      )
    },
    exportTable: ({ format, name, what }) =>
      exports.startFile(name, format, async () => {
        if (what === 'store') return ok(writeStore(store.value.index(), format))
        return ok(writeTables(what.map(viewSheet), format))
      }),
    exportForm: (wishes) =>
      exports.startFile(wishes.title, 'xlsx', async () =>
        ok(writeTables([formSheet(wishes, store.value.index())], 'xlsx')),
      ),
    pages: async (file) => {
      const checked = checkDocumentFile(file)
      if (!checked.ok) return checked
      return options.makePagePlan(join(workspace.folder, checked.value))
    },
    async close() {
      exports.cancelAll()
      clearInterval(watch)
      const kept = settings.value.flush()
      const figures = store.value.flush()
      const rows = memory.value.flush()
      const choices = rolling.value.flush()
      const open = desk.value.flush()
      await versions.settled()
      await lock.release()
      return [kept, figures, rows, choices].find((one) => !one.ok) ?? open
    },
  })
}
