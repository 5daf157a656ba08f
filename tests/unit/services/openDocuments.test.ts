import { describe, expect, it } from 'vitest'
import { openConf } from '../../../electron/services/confStore.ts'
import { openDeskMemory } from '../../../electron/services/deskMemory.ts'
import { createOpenDocuments } from '../../../electron/services/openDocuments.ts'
import { fail, ok } from '../../../shared/result.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'
import { documentOf } from '../editor/editorOf.ts'

function harness(folder = temporaryFolder()) {
  const told: string[] = []
  const desk = openDeskMemory(folder, openConf)
  if (!desk.ok) throw new Error(desk.error.message)
  const opened = createOpenDocuments(
    {
      open: async (file) =>
        file === 'mất.vankien'
          ? fail('file-missing', 'Không còn.')
          : ok({ file, document: documentOf([]) }),
    },
    desk.value,
    {
      emit: (event, payload, window) =>
        void told.push([event, ...Object.values(payload), window].filter(Boolean).join(' ')),
      showWindow: (window) => void told.push(`show ${window}`),
    },
  )
  const tryOpen = async (file: string, window: string) => {
    const result = await opened.open(file, window)
    return result.ok ? (result.value.elsewhere === true ? 'elsewhere' : 'mine') : result.error.code
  }
  return { opened, desk: desk.value, told, tryOpen, folder }
}

describe('a document and its windows', () => {
  it('has one window that writes in it, told to the others when it leaves', async () => {
    const { opened, told, tryOpen } = harness()
    for (const window of ['w1', 'w2']) opened.start(window)
    expect(await tryOpen('a.vankien', 'w1')).toBe('mine')
    expect(await tryOpen('a.vankien', 'w2')).toBe('elsewhere')
    expect(await tryOpen('a.vankien', 'w1')).toBe('mine')
    opened.release('a.vankien', 'w2')
    expect(told).toEqual([])
    opened.release('a.vankien', 'w1')
    expect(told).toEqual(['documents.freed a.vankien'])
    expect(await tryOpen('a.vankien', 'w2')).toBe('mine')
    expect(await tryOpen('mất.vankien', 'w1')).toBe('file-missing')
  })

  it('is freed by a window that closes, or whose page is loaded anew', async () => {
    const { opened, told, tryOpen } = harness()
    opened.start('w1')
    await tryOpen('a.vankien', 'w1')
    opened.start('w1')
    expect(told).toEqual(['documents.freed a.vankien'])
    await tryOpen('a.vankien', 'w1')
    opened.left('w1', false)
    expect(await tryOpen('a.vankien', 'w2')).toBe('mine')
  })

  it('is shown, renamed and removed only where it is written', async () => {
    const { opened, told, tryOpen, desk } = harness()
    await tryOpen('a.vankien', 'w1')
    expect(opened.show('b.vankien').ok).toBe(false)
    expect(opened.show('a.vankien').ok).toBe(true)
    expect(told).toEqual(['show w1', 'window.command open:a.vankien w1'])
    expect(opened.mayMove('a.vankien', 'w2')).toMatchObject({ error: { code: 'open-elsewhere' } })
    expect(opened.mayMove('a.vankien', 'w1').ok).toBe(true)
    opened.renamed('a.vankien', {
      file: 'b.vankien',
      name: 'B',
      documentType: 'BC',
      period: { kind: 'year', year: 2026 },
      modified: '2026-01-02T03:04:05.000Z',
    })
    expect(await tryOpen('b.vankien', 'w2')).toBe('elsewhere')
    expect(desk.recent().map(({ file }) => file)).toEqual(['b.vankien'])
    opened.removed('b.vankien')
    expect(desk.recent()).toEqual([])
  })
})

describe('what stood open', () => {
  const files = (...names: string[]) => ({
    files: names.map((file) => ({ file, name: file })),
    active: names[0] ?? '',
  })

  it('comes back to its window after a restart; the latest documents come first', async () => {
    const { opened, desk, tryOpen, folder } = harness()
    for (const window of ['w1', 'w2']) opened.start(window)
    opened.remember('w1', files('a.vankien', 'b.vankien'))
    opened.remember('w2', files('c.vankien'))
    for (const file of ['a.vankien', 'b.vankien', 'a.vankien']) await tryOpen(file, 'w1')
    opened.left('w1', true)
    opened.left('w2', true)
    expect(desk.flush().ok).toBe(true)

    const again = harness(folder)
    expect(again.desk.windows()).toEqual(['w1', 'w2'])
    expect(again.opened.start('w1')).toEqual(files('a.vankien', 'b.vankien'))
    expect(again.opened.start('w2')).toEqual(files('c.vankien'))
    expect(again.desk.recent().map(({ file }) => file)).toEqual(['a.vankien', 'b.vankien'])
  })

  it('is forgotten with a window closed by itself, but not with the last one', () => {
    const { opened, desk } = harness()
    for (const window of ['w1', 'w2']) {
      opened.start(window)
      opened.remember(window, files(`${window}.vankien`))
    }
    opened.left('w1', false)
    expect(desk.windows()).toEqual(['w2'])
    opened.left('w2', false)
    expect(desk.windows()).toEqual(['w2'])
  })

  it('goes to a page that comes alone under a new name, and to no second one', () => {
    const { opened, desk } = harness()
    opened.start('old')
    opened.remember('old', files('a.vankien'))
    opened.left('old', false)
    expect(opened.start('new')).toEqual(files('a.vankien'))
    expect(desk.windows()).toEqual(['new'])
    expect(opened.start('second')).toEqual({ files: [] })
  })
})

describe('what was left in a document', () => {
  const cursor = { block: 'doan-1', letter: 7 }
  it('is kept with the recent ones, through a new opening, a renaming and a start', async () => {
    const { opened, desk, tryOpen, folder } = harness()
    opened.start('w1')
    await tryOpen('a.vankien', 'w1')
    const files = [{ file: 'a.vankien', name: 'A' }]
    opened.remember('w1', { files, left: [{ file: 'a.vankien', left: { cursor, unsent: [] } }] })
    opened.remember('w1', { files: [] })
    await tryOpen('a.vankien', 'w1')
    desk.moved('a.vankien', 'b.vankien')
    desk.flush()
    const again = harness(folder).desk
    expect(again.recent()).toMatchObject([{ file: 'b.vankien', left: { cursor, unsent: [] } }])
    expect(again.openFiles('w1')).toEqual({ files: [] })
  })

  it('goes along with the pair of two documents side by side', () => {
    const { opened, desk } = harness()
    const beside = { file: 'b.vankien', forThis: false, linked: true }
    const files = [
      { file: 'a.vankien', name: 'A', beside },
      { file: 'b.vankien', name: 'B' },
    ]
    opened.remember('w1', { files })
    desk.moved('b.vankien', 'c.vankien')
    const [first] = desk.openFiles('w1')?.files ?? []
    expect(first?.beside).toEqual({ ...beside, file: 'c.vankien' })
    desk.removed('c.vankien')
    expect(desk.openFiles('w1')?.files).toEqual([{ file: 'a.vankien', name: 'A' }])
  })
})
