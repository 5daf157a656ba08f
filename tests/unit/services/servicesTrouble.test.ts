import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createHandlers } from '../../../electron/ipc/createHandlers.ts'
import { createDispatch } from '../../../electron/ipc/dispatch.ts'
import { defaultSettings } from '../../../shared/api/settings.ts'

import { open, opened, whole } from './openedServices.ts'

describe('words that cannot be saved', () => {
  it('are kept and come back at the next start', async () => {
    const { call, dispatch, services, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    // A folder in the place of the file: no save can succeed, whoever runs the test.
    rmSync(join(workspace, made.file))
    mkdirSync(join(workspace, made.file))
    expect(
      await dispatch('documents.save', { file: made.file, document: made.document }),
    ).toMatchObject({
      error: { code: 'not-writable' },
    })
    await services.close()
    open.length = 0

    const again = await opened(workspace)
    const { notices } = await again.call('app.info', {})
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('(khôi phục)')
    const list = await again.call('documents.list', {})
    expect(list.filter((entry) => entry.name.endsWith('(khôi phục)'))).toHaveLength(1)
  })

  it('are forgotten once a save succeeds', async () => {
    const { call, dispatch, services, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    rmSync(join(workspace, made.file))
    mkdirSync(join(workspace, made.file))
    await dispatch('documents.save', { file: made.file, document: made.document })
    rmdirSync(join(workspace, made.file))
    await call('documents.save', { file: made.file, document: made.document })
    await services.close()
    open.length = 0
    const again = await opened(workspace)
    expect((await again.call('app.info', {})).notices).toEqual([])
  })
})

describe('a workspace that goes away', () => {
  it('is never made anew: words go to the spare folder until it is back', async () => {
    const { call, dispatch, services, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    const save = { file: made.file, document: made.document }
    const { observations } = await call('indicators.snapshot', {})
    const [one] = observations
    if (one === undefined) throw new Error('no observations')
    const elsewhere = `${workspace} ở ổ khác`
    renameSync(workspace, elsewhere)

    const tried = await Promise.all([
      dispatch('documents.save', save),
      dispatch('documents.list', {}),
      dispatch('documents.create', { template: 'nghi-quyet-nam', period: whole }),
      dispatch('documents.remove', { file: made.file }),
      dispatch('settings.set', defaultSettings),
      dispatch('store.change', { change: { set: [{ ...one, value: '7' }], remove: [] } }),
      dispatch('entities.add', { name: 'Xã Đại Phước', level: 'xã' }),
    ])
    for (const result of tried) {
      expect(result).toMatchObject({
        error: { code: 'workspace-missing', message: expect.stringContaining('Hãy cắm lại ổ đĩa') },
      })
    }
    expect(existsSync(workspace)).toBe(false)
    const spare = join(workspace, '../spare')
    expect(readdirSync(spare)).toHaveLength(1)

    renameSync(elsewhere, workspace)
    await call('documents.save', save)
    expect(readdirSync(spare)).toEqual([])
    renameSync(workspace, elsewhere)
    await services.close()
    open.length = 0
    expect(existsSync(workspace)).toBe(false)
  })

  it('is missed even where the drive leaves an empty folder', async () => {
    const { dispatch, call, workspace } = await opened()
    const made = await call('documents.create', { template: 'nghi-quyet-nam', period: whole })
    renameSync(workspace, `${workspace} 2`)
    mkdirSync(workspace)
    const save = { file: made.file, document: made.document }
    expect(await dispatch('documents.save', save)).toMatchObject({ ok: false })
    expect(readdirSync(workspace)).toEqual([])
  })
})

describe('the dispatcher', () => {
  it('refuses unknown methods and requests of another shape', async () => {
    const { dispatch } = await opened()
    expect(await dispatch('constructor', {})).toMatchObject({ error: { code: 'unknown-method' } })
    expect(await dispatch(7, {})).toMatchObject({ error: { code: 'unknown-method' } })
    expect(await dispatch('documents.open', { file: 1 })).toMatchObject({
      error: { code: 'bad-request' },
    })
    expect(await dispatch('app.info', { more: true })).toMatchObject({
      error: { code: 'bad-request' },
    })
  })

  it('turns a throw into a failure', async () => {
    const { services } = await opened()
    const reported: string[] = []
    const handlers = {
      ...createHandlers(services),
      'app.info': async () => {
        throw new Error('boom')
      },
    }
    const dispatch = createDispatch(handlers, (method) => reported.push(method))
    const result = await dispatch('app.info', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'inside' } })
    expect(reported).toEqual(['app.info'])
  })
})
