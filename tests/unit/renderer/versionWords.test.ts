import { expect, it } from 'vitest'
import { likelyVersion } from '../../../renderer/compare/compareSides.ts'
import { restoredMeta } from '../../../renderer/versions/restoreVersion.ts'
import { versionDays, versionNote, versionTitle } from '../../../renderer/versions/versionWords.ts'
import type { VersionEntry } from '../../../shared/versions/types.ts'
import { documentOf } from '../../builders/document.ts'

const NOW = new Date(2027, 10, 17, 15, 0)

function version(days: number, rest: Partial<VersionEntry> = {}): VersionEntry {
  const at = new Date(2027, 10, 17 - days, 9, 30).toISOString()
  return { id: `20271117-090000-aaaaa${days}`, at, kind: 'time', words: 10, ...rest }
}

it('versions are called as people speak of them', () => {
  const draft = version(0, { kind: 'export', draft: 2, formats: ['docx', 'pdf'] })
  expect([versionTitle(draft), versionNote(draft)]).toEqual([
    'Dự thảo lần 2',
    'Đã xuất Word và PDF',
  ])
  const named = { ...draft, name: 'Bản trình' }
  expect([versionTitle(named), versionNote(named)]).toEqual([
    'Bản trình',
    'Dự thảo lần 2, đã xuất Word và PDF',
  ])
  expect(versionTitle(version(0))).toBe('Tự lưu khi soạn thảo')
})

it('they stand under their days', () => {
  const days = versionDays([version(0), version(0), version(1), version(2)], NOW)
  expect(days.map(({ title, versions }) => [title, versions.length])).toEqual([
    ['Hôm nay', 2],
    ['Hôm qua', 1],
    ['Thứ Hai, 15/11/2027', 1],
  ])
})

it('a text is compared with what went out last, else with what was named last', () => {
  const plain = version(0)
  const named = version(1, { name: 'Bản trình' })
  const sent = version(2, { kind: 'export', draft: 1 })
  expect(likelyVersion([plain, named, sent])).toBe(sent)
  expect(likelyVersion([plain, named])).toBe(named)
  expect(likelyVersion([plain])).toBe(plain)
  expect(likelyVersion([])).toBeUndefined()
})

it('a restored document keeps its name and what people have said since', () => {
  const said = (id: string) => ({ id, quote: 'x', comments: [] })
  const { body: _, ...now } = documentOf([], { name: 'Tên mới', threads: [said('sau')] as never })
  const { body: __, ...then } = documentOf([], {
    name: 'Tên cũ',
    parts: { recipients: ['Như trên'] },
    threads: [said('trước')] as never,
    exported: { on: NOW.toISOString(), shown: {} },
  })
  const restored = restoredMeta(now, then)
  expect(restored.name).toBe('Tên mới')
  expect(restored.parts.recipients).toEqual(['Như trên'])
  expect(restored.threads?.map(({ id }) => id)).toEqual(['sau', 'trước'])
  expect('exported' in restored).toBe(false)
})
