import { Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Method } from '../../../shared/api/contract.ts'
import { paragraph } from '../../../shared/document/build.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { documentOf } from '../editor/editorOf.ts'

type Answer = (payload: { file: string; document?: unknown }) => Result<unknown>
type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()
const tell = (event: string, payload: object): void => {
  for (const listener of listeners.get(event) ?? []) listener(payload)
}
let calls: string[] = []
let saved: Record<string, string> = {}
let answers: Partial<Record<Method, Answer>> = {}

/** A host that keeps what it is given, and whose answers a test can change. */
async function invoke(method: Method, payload: { file: string; document?: unknown }) {
  calls.push(payload.file === undefined ? method : `${method} ${payload.file}`)
  const answer = answers[method]
  if (answer !== undefined) return answer(payload)
  if (method === 'documents.open') {
    return ok({ file: payload.file, document: documentOf([paragraph(`Chữ của ${payload.file}`)]) })
  }
  if (method === 'documents.save') {
    saved[payload.file] = JSON.stringify(payload.document)
    return ok({ file: payload.file, modified: new Date().toISOString() })
  }
  if (method === 'window.start') return ok({ files: [] })
  if (method === 'documents.recent') return ok([])
  return ok({})
}

/** The store of tabs in a page of its own. */
async function page() {
  const { route } = await import('../../../renderer/state/route.ts')
  const open = await import('../../../renderer/tabs/openTabs.ts')
  const watch = await import('../../../renderer/tabs/watchTabs.ts')
  const { loadTab } = await import('../../../renderer/tabs/loadTab.ts')
  await watch.restoreTabs()
  const stop = watch.watchTabs()
  const go = async (file: string) => {
    route.set({ screen: 'editor', file })
    await vi.advanceTimersByTimeAsync(0)
    const tab = open.tabOfFile(file)
    if (tab === undefined) throw new Error('no tab')
    return tab
  }
  const editorOf = (tab: Awaited<ReturnType<typeof go>>) => {
    const held = open.openIn(tab)
    if (held === undefined) throw new Error('not open')
    return held
  }
  const type = async (tab: Awaited<ReturnType<typeof go>>, words: string) => {
    const { editor } = editorOf(tab).open.session
    Transforms.select(editor, { path: [0, 0], offset: 0 })
    editor.insertText(words)
    await vi.advanceTimersByTimeAsync(0)
  }
  const names = () => open.tabs.get().map((tab) => tab.file.get())
  return { ...open, route, go, type, names, editorOf, stop, loadTab }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  calls = []
  saved = {}
  answers = {}
  listeners.clear()
  const heard = new EventTarget()
  vi.stubGlobal('window', {
    vanKien: {
      // As the host: what comes as JSON is answered as JSON.
      invoke: async (method: Method, payload: string) =>
        JSON.stringify(await invoke(method, JSON.parse(payload))),
      on: (event: string, listener: Listener) => {
        const all = listeners.get(event) ?? new Set()
        listeners.set(event, all.add(listener))
        return () => all.delete(listener)
      },
    },
    addEventListener: heard.addEventListener.bind(heard),
    removeEventListener: heard.removeEventListener.bind(heard),
    dispatchEvent: heard.dispatchEvent.bind(heard),
  })
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal('document', { activeElement: null, title: '' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('open documents', () => {
  it('keep their words, and are saved, while another one is on the screen', async () => {
    const { go, type, editorOf, names, stop } = await page()
    const first = await go('a.vankien')
    await type(first, 'Một ')
    const session = editorOf(first).open.session
    const second = await go('b.vankien')
    await type(second, 'Hai ')
    expect(saved).toEqual({})
    await vi.advanceTimersByTimeAsync(1500)
    expect(saved['a.vankien']).toContain('Một Chữ của a.vankien')
    expect(saved['b.vankien']).toContain('Hai Chữ của b.vankien')
    expect(await go('a.vankien')).toBe(first)
    expect(editorOf(first).open.session).toBe(session)
    expect(session.editor.history.undos.length).toBeGreaterThan(0)
    expect(calls.filter((one) => one === 'documents.open a.vankien')).toHaveLength(1)
    expect(names()).toEqual(['a.vankien', 'b.vankien'])
    stop()
  })

  it('close saved, give their place to the neighbour, and come back', async () => {
    const { go, type, closeTab, reopenTab, names, route, stop } = await page()
    const first = await go('a.vankien')
    await go('b.vankien')
    await go('c.vankien')
    await go('a.vankien')
    await type(first, 'Một ')
    const closing = closeTab(first)
    await vi.advanceTimersByTimeAsync(100)
    expect(await closing).toBe(true)
    expect(saved['a.vankien']).toContain('Một ')
    expect(calls).toContain('documents.release a.vankien')
    expect(names()).toEqual(['b.vankien', 'c.vankien'])
    expect(route.get()).toEqual({ screen: 'editor', file: 'b.vankien' })
    reopenTab()
    await vi.advanceTimersByTimeAsync(100)
    expect(route.get()).toEqual({ screen: 'editor', file: 'a.vankien' })
    expect(names()).toEqual(['b.vankien', 'a.vankien', 'c.vankien'])
    stop()
  })

  it('are saved by what has changed, and whole where the host knows no version', async () => {
    const { go, type, stop } = await page()
    const blocks = ['Một', 'Hai', 'Ba'].map((words) => paragraph(words))
    const payloads: unknown[] = []
    let version = 1
    answers['documents.open'] = ({ file }) =>
      ok({ file, document: documentOf(blocks), version: 'v1' })
    const keep = (payload: { file: string; document?: unknown }) => {
      payloads.push(payload)
      version++
      return ok({ file: payload.file, modified: `${version}`, version: `v${version}` })
    }
    answers['documents.save'] = keep
    answers['documents.saveChanges'] = keep
    const tab = await go('a.vankien')
    await type(tab, 'A ')
    await vi.advanceTimersByTimeAsync(1500)
    await type(tab, 'B ')
    await vi.advanceTimersByTimeAsync(1500)
    const [first, second] = ['A Một', 'B A Một'].map((text) => ({
      body: [
        { blocks: [expect.objectContaining({ children: [{ text }] })] },
        { from: 1, count: 2 },
      ],
    }))
    expect(payloads).toMatchObject([
      { version: 'v1', patch: first },
      { version: 'v2', base: '2', patch: second },
    ])

    answers['documents.saveChanges'] = () => fail('version-gone', 'Ghi lại toàn bộ.')
    await type(tab, 'C ')
    await vi.advanceTimersByTimeAsync(1500)
    expect(JSON.stringify(payloads.at(-1))).toContain('C B A Một')
    expect(payloads.at(-1)).toMatchObject({ document: { body: [{}, {}, {}] } })
    delete answers['documents.open']
    delete answers['documents.save']
    delete answers['documents.saveChanges']
    stop()
  })

  it('that can not be saved stay, each with its own state, until it works again', async () => {
    const { go, type, closeTab, editorOf, names, stop } = await page()
    const [first, second] = [await go('a.vankien'), await go('b.vankien')]
    answers['documents.save'] = ({ file, document }) => {
      if (file === 'a.vankien') return fail('disk-full', 'Ổ đĩa đã đầy.')
      saved[file] = JSON.stringify(document)
      return ok({ file, modified: '2026-01-02T03:04:05.000Z' })
    }
    await type(first, 'Một ')
    await type(second, 'Hai ')
    await vi.advanceTimersByTimeAsync(1500)
    expect(editorOf(first).saving.state.get()).toMatchObject({ kind: 'failed' })
    expect(editorOf(second).saving.state.get()).toMatchObject({ kind: 'saved' })
    expect(await closeTab(first)).toBe(false)
    expect(names()).toContain('a.vankien')

    // Before the window closes the host hears which one is left.
    const dirty: unknown[] = []
    answers['window.dirty'] = (payload) => ok(void dirty.push(payload))
    tell('window.closing', {})
    await vi.advanceTimersByTimeAsync(200)
    expect(dirty.at(-1)).toMatchObject({ dirty: true, names: [expect.any(String)] })

    delete answers['documents.save']
    await vi.advanceTimersByTimeAsync(10_500)
    expect(saved['a.vankien']).toContain('Một ')
    tell('window.closing', {})
    await vi.advanceTimersByTimeAsync(200)
    expect(dirty.at(-1)).toEqual({ dirty: false, answer: true })
    stop()
  })

  it('are remembered before the window closes, with the one beside, though a save ends then', async () => {
    const { go, type, stop } = await page()
    const { openBeside } = await import('../../../renderer/beside/beside.ts')
    const main = await go('a.vankien')
    const told: object[] = []
    answers['window.dirty'] = (payload) => ok(void told.push(payload))
    answers['window.remember'] = (payload) => ok(void told.push(payload))
    await type(main, 'Một ')
    // Saved after a second, which is told a little later: in the moment of the closing.
    await vi.advanceTimersByTimeAsync(1290)
    openBeside(main, 'b.vankien')
    vi.stubGlobal('document', {
      activeElement: Object.assign(new HTMLElement(), {
        blur: () => undefined,
        closest: () => null,
      }),
      title: '',
    })
    tell('window.closing', {})
    await vi.advanceTimersByTimeAsync(100)
    const saves = told.findIndex((one) => 'dirty' in one && !one.dirty)
    const answer = told.findIndex((one) => 'answer' in one)
    expect(told[saves]).toEqual({ dirty: false })
    expect(told[answer]).toEqual({ dirty: false, answer: true })
    expect(told.slice(saves, answer)).toContainEqual(
      expect.objectContaining({
        files: [
          expect.objectContaining({
            file: 'a.vankien',
            beside: { file: 'b.vankien', forThis: true, linked: true },
          }),
          expect.objectContaining({ file: 'b.vankien' }),
        ],
      }),
    )
    stop()
  })

  it('come back at the start, fetched when they are looked at; one that is gone says so', async () => {
    answers['window.start'] = () =>
      ok({
        files: ['a', 'b', 'c'].map((name) => ({ file: `${name}.vankien`, name })),
        active: 'b.vankien',
      })
    answers['documents.open'] = ({ file }) =>
      file === 'c.vankien'
        ? fail('file-missing', 'Không còn văn bản này.')
        : ok({ file, document: documentOf([paragraph('x')]) })
    const { go, names, route, stop, tabOfFile } = await page()
    await vi.advanceTimersByTimeAsync(0)
    expect(route.get()).toEqual({ screen: 'editor', file: 'b.vankien' })
    expect(names()).toEqual(['a.vankien', 'b.vankien', 'c.vankien'])
    expect(tabOfFile('a.vankien')?.content.get().kind).toBe('waiting')
    expect(tabOfFile('b.vankien')?.content.get().kind).toBe('open')
    const gone = await go('c.vankien')
    expect(gone.content.get()).toEqual({ kind: 'failed', message: 'Không còn văn bản này.' })
    stop()
  })

  it('follow another window: shown only while it writes, renamed with it', async () => {
    let version = 1
    const current = () =>
      ok({
        file: 'a.vankien',
        document: documentOf([paragraph(`Bản ${version}`)]),
        modified: `v${version}`,
        elsewhere: true,
      })
    answers['documents.open'] = current
    answers['documents.read'] = current
    const { go, editorOf, type, tabOfFile, stop } = await page()
    const tab = await go('a.vankien')
    const { desk, session } = editorOf(tab).open
    expect([desk.readOnly.get(), desk.elsewhere.get()]).toEqual([true, true])
    version = 2
    tell('documents.changed', {})
    await vi.advanceTimersByTimeAsync(500)
    expect(JSON.stringify(session.toDocument().body)).toContain('Bản 2')

    delete answers['documents.open']
    tell('documents.freed', { file: 'a.vankien' })
    await vi.advanceTimersByTimeAsync(100)
    expect(desk.readOnly.get()).toBe(false)
    await type(tab, 'Nay viết ở đây. ')
    await vi.advanceTimersByTimeAsync(1500)
    expect(saved['a.vankien']).toContain('Nay viết ở đây.')

    tell('documents.renamed', { from: 'a.vankien', to: 'm.vankien', name: 'Mới', modified: 'v3' })
    await vi.advanceTimersByTimeAsync(1500)
    expect(tabOfFile('a.vankien')).toBeUndefined()
    expect(tab.name.get()).toBe('Mới')
    expect(saved['m.vankien']).toContain('Mới')
    stop()
  })
})
