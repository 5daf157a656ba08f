import { z } from 'zod'
import { documentPatchSchema } from '../document/patch.ts'
import { periodSchema } from '../document/period.ts'
import { documentSchema, documentTypeSchema } from '../document/types.ts'
import { storeChangeSchema } from '../indicators/change.ts'
import { entitySchema, storeDataSchema } from '../indicators/types.ts'
import { templateSchema, templateSummarySchema } from '../template/types.ts'
import { changesSchema } from './changes.ts'
import { claimsContract } from './claimsContract.ts'
import { compareContract } from './compareContract.ts'
import { hostMenuSchema } from './hostMenu.ts'
import { openFilesSchema, recentFileSchema } from './openFiles.ts'
import { pagePlanSchema } from './pagePlan.ts'
import { rollContract } from './rollContract.ts'
import { settingsSchema } from './settings.ts'
import { exchangeContract, storeContract } from './storeContract.ts'
import { templatesContract } from './templatesContract.ts'
import { usesContract } from './usesContract.ts'
import { versionsContract } from './versionsContract.ts'

/**
 * The one bridge between the window and its host: every call with its request and reply. The
 * Electron host (IPC), the loopback host (HTTP) and the tests all bind this table; requests are
 * parsed on arrival, replies are a Result (shared/result.ts).
 */

/** A document in the list of the workspace; `file` is its name inside the workspace. */
const documentEntrySchema = z.strictObject({
  file: z.string(),
  /** Of the document; absent where the file can't be read. */
  id: z.string().optional(),
  name: z.string(),
  documentType: documentTypeSchema,
  template: z.string().optional(),
  period: periodSchema,
  /** ISO time of the last change. */
  modified: z.string(),
  /** The file can't be read; `problem` says why, in Vietnamese. */
  problem: z.string().optional(),
})
export type DocumentEntry = z.infer<typeof documentEntrySchema>

/** One line of the import report: what was doubtful or dropped, and where. */
const importNoteSchema = z.strictObject({
  /** 1-based line of the input. */
  line: z.int(),
  kind: z.enum(['doubtful', 'dropped', 'joined', 'info']),
  message: z.string(),
})
export type ImportNote = z.infer<typeof importNoteSchema>

const openedDocumentSchema = z.strictObject({
  file: z.string(),
  document: documentSchema,
  /** ISO time of the file's last change: the `base` of the first save. */
  modified: z.string().optional(),
  /** What was done to it and is not in the file: the program ended before the next save. */
  changes: changesSchema.optional(),
  /** Names what the file holds: what `documents.saveChanges` builds upon. */
  version: z.string().optional(),
})
export type OpenedDocument = z.infer<typeof openedDocumentSchema>

const savedSchema = z.strictObject({
  file: z.string(),
  modified: z.string(),
  version: z.string().optional(),
  conflict: z.string().optional(),
})

const nothing = z.strictObject({})
const file = z.strictObject({ file: z.string().min(1).max(255) })

export const contract = {
  'app.info': {
    request: nothing,
    reply: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'loopback']),
      workspace: z.string(),
      /** Why the program runs in a browser page, if it does. */
      hostNote: z.string().optional(),
      /** Things repaired at start (a store restored from its backup ...). */
      notices: z.array(z.string()),
    }),
  },
  'settings.get': { request: nothing, reply: settingsSchema },
  'settings.set': { request: settingsSchema, reply: settingsSchema },

  'templates.list': { request: nothing, reply: z.array(templateSummarySchema) },
  /** The whole template: what a document made from it is expected to hold. */
  'templates.get': { request: z.strictObject({ id: z.string().min(1) }), reply: templateSchema },
  ...templatesContract,

  'documents.list': { request: nothing, reply: z.array(documentEntrySchema) },
  'documents.create': {
    request: z.strictObject({
      template: z.string(),
      period: periodSchema,
      /** Where the template is for any type. */
      documentType: documentTypeSchema.optional(),
    }),
    reply: openedDocumentSchema,
  },
  /** Writes a document that was made in the window as a new file with a free name. */
  'documents.add': {
    request: z.strictObject({
      document: documentSchema,
      name: z.string().min(1).max(200).optional(),
    }),
    reply: openedDocumentSchema,
  },
  /**
   * Opens a document for writing. `elsewhere`: another window writes in it; this one may only show
   * it, until `documents.freed` tells that it can be opened anew.
   */
  'documents.open': {
    request: file,
    reply: openedDocumentSchema.extend({ elsewhere: z.boolean().optional() }),
  },
  /** Reads a document to be looked at only. */
  'documents.read': { request: file, reply: openedDocumentSchema },
  /** The window has closed the document. */
  'documents.release': { request: file, reply: nothing },
  /** Documents opened lately, the latest first; some of them may be gone. */
  'documents.recent': { request: nothing, reply: z.array(recentFileSchema) },
  /**
   * Writes just this document, atomically: the window keeps its figures fresh itself. `base` is the
   * `modified` of the last answer about this file; when the file has changed since, that version
   * is kept beside it and `conflict` says so, in Vietnamese. `upTo`: number of the last change that
   * the document holds (`documents.keepChanges`); absent: all of them.
   */
  'documents.save': {
    request: z.strictObject({
      file: z.string().min(1).max(255),
      document: documentSchema,
      base: z.string().optional(),
      upTo: z.int().optional(),
    }),
    reply: savedSchema,
  },
  /**
   * The same, told by what has changed since the `version` of the last answer about this file.
   * Failure `version-gone`: the host has that version no longer, the document is to be saved whole.
   */
  'documents.saveChanges': {
    request: z.strictObject({
      file: z.string().min(1).max(255),
      version: z.string(),
      patch: documentPatchSchema,
      base: z.string().optional(),
      upTo: z.int().optional(),
    }),
    reply: savedSchema,
  },
  /**
   * Keeps what was done since the last save, so that a crash can't take it; `writer` names the
   * window's session of the document. On failure the document is to be saved whole.
   */
  'documents.keepChanges': {
    request: z.strictObject({
      file: z.string().min(1).max(255),
      writer: z.string().min(1).max(64),
      changes: changesSchema,
    }),
    reply: nothing,
  },
  'documents.duplicate': { request: file, reply: documentEntrySchema },
  'documents.rename': {
    request: z.strictObject({ file: z.string().min(1).max(255), name: z.string().min(1).max(200) }),
    reply: documentEntrySchema,
  },
  /** Moves the file to the workspace's own bin; `documents.restore` brings it back. */
  'documents.remove': { request: file, reply: z.strictObject({ removed: z.string() }) },
  'documents.restore': {
    request: z.strictObject({ removed: z.string() }),
    reply: documentEntrySchema,
  },
  /**
   * Reads a file from outside (.txt, .vankien) into the workspace. Electron: `path` from the
   * open dialog or a drop; loopback: `name` and `data` (base64) from the browser's file input.
   */
  'documents.import': {
    request: z.union([
      z.strictObject({ path: z.string() }),
      z.strictObject({ name: z.string(), data: z.string() }),
    ]),
    reply: z.strictObject({
      opened: z.array(openedDocumentSchema).min(1),
      notes: z.array(importNoteSchema),
    }),
  },
  /** The pages that the PDF of the saved file would have. */
  'pages.plan': { request: file, reply: pagePlanSchema },
  /** Electron only: the system's open dialog; an empty list when cancelled. */
  'dialog.open': { request: nothing, reply: z.array(z.string()) },

  /** The whole store; `revision` counts its changes, as `indicators.changed` does. */
  'indicators.snapshot': {
    request: nothing,
    reply: storeDataSchema.extend({ revision: z.int().optional() }),
  },
  ...storeContract,
  ...usesContract,
  ...claimsContract,
  ...compareContract,
  ...rollContract,
  ...exchangeContract,
  ...versionsContract,

  /**
   * Adds whose figures there may be: the reply has the id, made from the name. The same name and
   * level once more give the entity that is there. Emits `indicators.changed`.
   */
  'entities.add': {
    request: z.strictObject({
      name: z.string().trim().min(1).max(200),
      level: z.string().trim().min(1).max(100),
    }),
    reply: entitySchema,
  },

  /**
   * Starts an export of the document as given, its figures as the store has them now. Electron asks
   * where to save (no job when cancelled); progress comes as `export.progress`, the end as `export.done`.
   */
  'export.start': {
    request: z.strictObject({
      document: documentSchema,
      format: z.enum(['docx', 'pdf']),
      /** The comments go along (Word only); absent: a clean file. */
      comments: z.boolean().optional(),
      /** To be printed (PDF): nothing is asked, the file is shown and goes with the program. */
      print: z.boolean().optional(),
    }),
    reply: z.strictObject({ job: z.string().optional() }),
  },
  'export.cancel': { request: z.strictObject({ job: z.string() }), reply: nothing },
  /** Electron: shows the file in its folder or opens it. */
  'export.reveal': {
    request: z.strictObject({ path: z.string(), open: z.boolean() }),
    reply: nothing,
  },

  /** The page of a window begins: what stood open in it. */
  'window.start': { request: nothing, reply: openFilesSchema },
  /** What stands open in the window now, for its next start. */
  'window.remember': { request: openFilesSchema, reply: nothing },
  /** Electron: another window, with that document in it. */
  'window.open': { request: z.strictObject({ file: z.string().optional() }), reply: nothing },
  /** Shows the window that writes in the file, with the document before it. */
  'window.show': { request: file, reply: nothing },
  /** What the menu bar of a desktop window shows; its choices come back as `window.command`. */
  'window.menu': {
    request: z.strictObject({ menus: z.array(hostMenuSchema).max(30) }),
    reply: nothing,
  },
  /** The window says whether it holds unsaved words, and in which documents. */
  'window.dirty': {
    request: z.strictObject({
      dirty: z.boolean(),
      names: z.array(z.string()).optional(),
      /** It answers `window.closing`: all that could be saved and remembered is. */
      answer: z.literal(true).optional(),
    }),
    reply: nothing,
  },
} as const

export type Method = keyof typeof contract
export type Request<M extends Method> = z.infer<(typeof contract)[M]['request']>
export type Reply<M extends Method> = z.infer<(typeof contract)[M]['reply']>

/** What the host tells the window on its own. */
export const eventSchemas = {
  'export.progress': z.strictObject({
    job: z.string(),
    /** 0 to 1. */
    done: z.number().min(0).max(1),
    /** "Đang dàn trang 12/44" */
    step: z.string(),
  }),
  'export.done': z.strictObject({
    job: z.string(),
    outcome: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), path: z.string() }),
      /** Loopback: the browser downloads from this address of the same page. */
      z.strictObject({ kind: z.literal('download'), url: z.string(), name: z.string() }),
      /** The machine's own program for PDF shows it. */
      z.strictObject({ kind: z.literal('printing') }),
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('failed'), message: z.string() }),
    ]),
  }),
  /**
   * The store changed (this window, another one, another program, an import). `change` leads from
   * the revision before to `revision`; a window that has another one fetches the snapshot again.
   */
  'indicators.changed': z.strictObject({
    revision: z.int().optional(),
    change: storeChangeSchema.optional(),
  }),
  /** How far the reading of a table is (`job` of `store.previewImport`), as `export.progress`. */
  'store.progress': z.strictObject({
    job: z.string(),
    done: z.number().min(0).max(1),
    step: z.string(),
  }),
  'documents.changed': nothing,
  /** The office's own templates are others now. */
  'templates.changed': nothing,
  /** No window writes in the file any more. */
  'documents.freed': z.strictObject({ file: z.string() }),
  'documents.renamed': z.strictObject({
    from: z.string(),
    to: z.string(),
    name: z.string(),
    modified: z.string(),
  }),
  /** The host asks the window to save before it closes; the window answers by saving. */
  'window.closing': nothing,
  /** An entry of the menu bar by its id, or an opened file: `open:<file>`. */
  'window.command': z.strictObject({ command: z.string() }),
} as const
export type EventName = keyof typeof eventSchemas
export type EventPayload<E extends EventName> = z.infer<(typeof eventSchemas)[E]>
