import type { Reply } from '../../shared/api/contract.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Services } from '../services/createServices.ts'
import type { Changed } from '../services/indicatorStore.ts'
import type { Handlers } from './dispatch.ts'

/** What a page hears of a change: what undoes it stays with the host, under the batch. */
function told(changed: Result<Changed>): Result<Reply<'store.change'>> {
  if (!changed.ok) return changed
  const { batch, count, conflicts } = changed.value
  return ok({ count, conflicts: [...conflicts], ...(batch !== undefined && { batch }) })
}

function jobOf(job: string | undefined): Result<{ job?: string }> {
  return ok(job === undefined ? {} : { job })
}

function notOffered(): Result<never> {
  return fail('not-offered', 'Chỉ đọc được tệp đã chọn trong hộp thoại hoặc kéo vào cửa sổ.')
}

/** Binds every method of the contract to the services: the one table for all hosts. */
export function createHandlers(services: Services): Handlers {
  const {
    documents,
    exchange,
    exports,
    host,
    opened,
    rolling,
    settings,
    store,
    templates,
    versions,
  } = services

  /** Passes the Result on and tells the pages that the list has changed. */
  const changed = <T extends { readonly ok: boolean }>(result: T): T => {
    if (result.ok) host.emit('documents.changed', {})
    return result
  }

  /** The same for the office's templates. */
  const renewed = <T extends { readonly ok: boolean }>(result: T): T => {
    if (result.ok) host.emit('templates.changed', {})
    return result
  }

  /** Who is at the machine, for the store's journal. */
  const who = (): string => settings.get().userName || settings.get().issuer

  return {
    'app.info': async () => ok(services.info),
    'settings.get': async () => ok(settings.get()),
    'settings.set': async (request) => {
      const saved = settings.set(request)
      if (saved.ok) host.showTheme(saved.value.theme)
      return saved
    },

    ...templates,
    'templates.save': async (request) => renewed(await templates['templates.save'](request)),
    'templates.rename': async (request) => renewed(await templates['templates.rename'](request)),
    'templates.remove': async (request) => renewed(await templates['templates.remove'](request)),
    'templates.bringBack': async (request) =>
      renewed(await templates['templates.bringBack'](request)),
    'templates.restore': async (request) => renewed(await templates['templates.restore'](request)),
    'templates.import': async (request) => {
      const { source } = request
      if ('path' in source && !host.isOffered(source.path)) return notOffered()
      return renewed(await templates['templates.import'](request))
    },
    'templates.pick': async () => ok(await host.pickFiles('templates')),

    'documents.list': () => documents.list(),
    'documents.create': async (request) => changed(await services.create(request)),
    'documents.add': async ({ document, name }) =>
      changed(await documents.add(name === undefined ? document : { ...document, name })),
    'documents.open': ({ file }, window) => opened.open(file, window),
    'documents.read': ({ file }) => documents.open(file),
    'documents.release': async ({ file }, window) => {
      opened.release(file, window)
      return ok({})
    },
    'documents.recent': async () => ok([...services.desk.recent()]),
    'documents.save': async (request) => changed(await services.save(request)),
    'documents.saveChanges': async (request) => changed(await services.saveChanges(request)),
    'documents.keepChanges': async ({ file, writer, changes }) => {
      const kept = await documents.keepChanges(file, writer, changes)
      return kept.ok ? ok({}) : kept
    },
    'documents.duplicate': async ({ file }) => changed(await documents.duplicate(file)),
    'documents.rename': async ({ file, name }, window) => {
      const may = opened.mayMove(file, window)
      if (!may.ok) return may
      const renamed = await documents.rename(file, name)
      if (renamed.ok) opened.renamed(file, renamed.value)
      return changed(renamed)
    },
    'documents.remove': async ({ file }, window) => {
      const may = opened.mayMove(file, window)
      if (!may.ok) return may
      const removed = await documents.remove(file)
      if (removed.ok) opened.removed(file)
      return changed(removed)
    },
    'documents.restore': async ({ removed }) => changed(await documents.restore(removed)),
    'documents.import': async (request) => {
      if ('path' in request && !host.isOffered(request.path)) {
        return notOffered()
      }
      return changed(await services.import(request))
    },

    'documents.usesOf': ({ indicator }) => services.uses(indicator),
    'documents.goals': (request) => services.goals(request),

    'roll.choices': async (kind) => {
      const choices = rolling.choices(kind)
      return ok(choices === undefined ? {} : { choices })
    },
    'roll.remember': async ({ kind, choices }) => {
      rolling.remember(kind, choices)
      return ok({})
    },
    'register.list': async () => {
      const rows = await documents.register()
      return rows.ok ? ok({ rows: rows.value }) : rows
    },

    'pages.plan': ({ file }) => services.pages(file),
    'dialog.open': async () => ok(await host.pickFiles()),

    'indicators.snapshot': async () => ok({ ...store.data(), revision: store.revision() }),
    'store.change': async ({ change, ...options }) =>
      told(await store.change(change, { who: who(), ...options })),
    'store.undo': async ({ batch }) => told(await store.undo(batch, who())),
    'store.history': async (query) => {
      const page = await store.history(query)
      return page.ok ? ok({ ...page.value, batches: [...page.value.batches] }) : page
    },

    'store.previewImport': async (request) => {
      const { source } = request
      if ('path' in source && !host.isOffered(source.path)) return notOffered()
      return exchange.preview(request)
    },
    'store.cancel': async ({ job }) => {
      exchange.cancel(job)
      return ok({})
    },
    'store.applyImport': async (request) => told(await exchange.apply(request, who())),
    'store.pickTable': async () => ok(await host.pickFiles('tables')),
    'store.exportSheet': async (request) => jobOf(await services.exportTable(request)),
    'store.makeForm': async (request) => jobOf(await services.exportForm(request)),

    'versions.list': ({ file }) => versions.list(file),
    'versions.read': (request) => versions.read(request),
    'versions.keep': (request) => versions.keep(request),
    'versions.rename': (request) => versions.rename(request),
    'versions.remove': async (request) => {
      const removed = await versions.remove(request)
      return removed.ok ? ok({}) : removed
    },
    'versions.bringBack': (request) => versions.bringBack(request),
    'versions.restore': (request) => versions.restore(request),

    'entities.add': ({ name, level }) => store.addEntity(name, level, who()),

    'export.start': async (request) => {
      const job = await services.startExport(request)
      return ok(job === undefined ? {} : { job })
    },
    'compare.export': async (request) => jobOf(await services.exportBlackline(request)),
    'export.cancel': async ({ job }) => {
      exports.cancel(job)
      return ok({})
    },
    'export.reveal': async ({ path, open }) => {
      if (host.host === 'electron' && !exports.hasWritten(path)) {
        return fail('not-ours', 'Chỉ mở được tệp vừa xuất.')
      }
      const shown = await host.reveal(path, open)
      return shown.ok ? ok({}) : shown
    },

    'window.start': async (_, window) => ok(opened.start(window)),
    'window.remember': async (files, window) => {
      opened.remember(window, files)
      return ok({})
    },
    'window.open': async ({ file }) => {
      const shown = host.openWindow(file)
      return shown.ok ? ok({}) : shown
    },
    'window.show': async ({ file }) => {
      const shown = opened.show(file)
      return shown.ok ? ok({}) : shown
    },
    'window.menu': async ({ menus }) => {
      host.showMenus(menus)
      return ok({})
    },
    'window.dirty': async (told, window) => {
      host.setDirty(window, told)
      return ok({})
    },
  }
}
