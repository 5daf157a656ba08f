import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { entryOf } from '../../../electron/services/documentEntry.ts'
import { createGoalsFinder } from '../../../electron/services/documentGoals.ts'
import { bullet, heading, paragraph } from '../../../shared/document/build.ts'
import { serializeDocument } from '../../../shared/document/file.ts'
import { ok } from '../../../shared/result.ts'
import { documentOf } from '../../builders/document.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goals-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const resolution = (rate: string, entity = 'tinh') =>
  documentOf(
    [
      paragraph('Năm qua có 12 xã đạt chuẩn.'),
      heading(2, 'targets', 'Các chỉ tiêu năm 2027'),
      bullet(1, `Tỷ lệ lao động qua đào tạo đạt ${rate}%.`),
    ],
    { id: `nq-${entity}`, name: 'Nghị quyết năm 2027', entity },
  )

const files = ['a.vankien', 'b.vankien', 'hong.vankien']

function finder() {
  const entry = (file: string) => entryOf(file, resolution('70'), new Date(0))
  return createGoalsFinder({ folder, list: async () => ok(files.map(entry)) })
}

function write(file: string, words: string, seconds: number): void {
  writeFileSync(join(folder, file), words)
  utimesSync(join(folder, file), seconds, seconds)
}

it('tells the targets of the other documents of the entity, read anew when they change', async () => {
  write('a.vankien', serializeDocument(resolution('70')), 1000)
  write('b.vankien', serializeDocument(resolution('60', 'huyen')), 1000)
  write('hong.vankien', 'không phải văn bản', 1000)
  const find = finder()
  const told = async (except: string) => {
    const found = await find({ entity: 'tinh', except })
    const goals = found.ok ? found.value.goals : []
    return goals.map(({ value, year, elsewhere }) => [value, year, elsewhere.file])
  }
  expect(await told('khac')).toEqual([['70', 2027, 'a.vankien']])
  expect(await told('nq-tinh')).toEqual([])
  write('a.vankien', serializeDocument(resolution('75')), 2000)
  expect(await told('khac')).toEqual([['75', 2027, 'a.vankien']])
})
