import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDocumentFiles } from '../../electron/services/documentFiles.ts'
import { workspaceAt } from '../../electron/services/workspace.ts'
import { replayChanges } from '../../renderer/editor/replayChanges.ts'
import { paragraph } from '../../shared/document/build.ts'
import { parseDocumentFile, serializeDocument } from '../../shared/document/file.ts'
import { documentText } from '../../shared/document/textView.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { recognizeText } from '../../shared/recognize/recognizeText.ts'
import { documentOf } from '../builders/document.ts'
import { longText } from '../builders/longText.ts'
import { launchApp, removeFolder, temporaryFolder } from './electron.ts'
import { editorPage } from './pages/editor.ts'

/*
 * The program is killed at any moment while a person types: at most the last second is lost, the
 * file is never damaged, and the next start shows what was typed. `VAN_KIEN_KILLS` says how often.
 */
const kills = Number(process.env.VAN_KIEN_KILLS ?? 6)
/** Milliseconds that a crash may cost. */
const LOST = 1000

const FILE = 'Văn bản đang viết.vankien'
let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => removeFolder(folder))

/** Every second time a document of 40 pages, whose saves take longer. */
function documentOfRound(round: number): VanKienDocument {
  if (round % 2 === 0) return documentOf([paragraph('Bắt đầu.')], { name: 'Văn bản đang viết' })
  const read = recognizeText(longText(27_000))
  const document = read.ok ? read.value.documents[0]?.document : undefined
  if (document === undefined) throw new Error('no long document')
  return { ...document, name: 'Văn bản đang viết' }
}

/** The words "k1 k2 k3 ..." of the text, wherever the cursor was. */
function typedIn(document: VanKienDocument): string[] {
  return JSON.stringify(document.body).match(/k\d+(?= )/g) ?? []
}

describe('a program killed while a person types', () => {
  it(
    `loses at most the last second (${kills} times)`,
    async () => {
      const lost: number[] = []
      for (let round = 0; round < kills; round++) {
        const root = join(folder, String(round))
        const workspace = workspaceAt(join(root, 'workspace'))
        mkdirSync(workspace.folder, { recursive: true })
        const path = join(workspace.folder, FILE)
        writeFileSync(path, serializeDocument(documentOfRound(round)))

        const run = await launchApp({ folder: root, args: [path] })
        await run.page.getByTestId('first-start-skip').click()
        const { editor } = editorPage(run.page)
        await editor.waitFor()
        await editor.click()
        await run.page.keyboard.press('Control+End')
        await run.page.keyboard.press('Enter')

        const typed: { word: string; at: number }[] = []
        const life = 300 + Math.random() * 3500
        const child = run.app.process()
        let killed = 0
        const killer = setTimeout(() => {
          killed = performance.now()
          child.kill('SIGKILL')
        }, life)
        for (let count = 1; killed === 0; count++) {
          try {
            await run.page.keyboard.type(`k${count} `)
            typed.push({ word: `k${count}`, at: performance.now() })
          } catch {
            break
          }
        }
        clearTimeout(killer)

        // The file alone is whole.
        expect(parseDocumentFile(readFileSync(path, 'utf8'))).toMatchObject({ ok: true })
        // File and journal together hold all but the last second, nothing else.
        const opened = await createDocumentFiles(workspace).open(FILE)
        if (!opened.ok) throw new Error(opened.error.message)
        const { document, changes } = opened.value
        const restored = changes === undefined ? undefined : replayChanges(document, changes.list)
        if (restored?.ok === false) throw new Error(restored.error.detail)
        const found = typedIn(restored?.value ?? document)
        const all = typed.map(({ word }) => word)
        expect(found.slice(0, all.length)).toEqual(all.slice(0, found.length))
        const missing = typed[found.length]
        lost.push(missing === undefined ? 0 : killed - missing.at)
        expect(lost.at(-1), `round ${round}`).toBeLessThanOrEqual(LOST)

        if (round < 2) {
          // The next start shows it.
          const again = await launchApp({ folder: root, args: [path] })
          await again.page.getByTestId('editor').waitFor()
          await editorPage(again.page).saved()
          await again.close()
          const saved = parseDocumentFile(readFileSync(path, 'utf8'))
          if (!saved.ok) throw new Error(saved.error.message)
          expect(typedIn(saved.value)).toEqual(found)
          expect(documentText(saved.value)).toBe(documentText(restored?.value ?? document))
        }
      }
      const worst = Math.round(Math.max(...lost))
      console.info(`killed ${lost.length} times, most lost: ${worst} ms of typing`)
    },
    60_000 + kills * 30_000,
  )
})
