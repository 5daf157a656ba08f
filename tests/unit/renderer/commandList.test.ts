import { describe, expect, it } from 'vitest'
import { appCommands, groupOrder } from '../../../renderer/commandList/appCommands.ts'
import { menusNow } from '../../../renderer/commandList/hostMenus.ts'
import { rankEntries } from '../../../renderer/commandList/rank.ts'
import { allActions } from '../../../renderer/editor/actions/allActions.ts'
import { hostMenuSchema } from '../../../shared/api/hostMenu.ts'

const entry = (id: string, title: string, alsoCalled?: string, group = 'Sửa') => ({
  id,
  title,
  group,
  ...(alsoCalled !== undefined && { alsoCalled }),
})

const entries = [
  entry('bold', 'Đậm'),
  entry('docx', 'Xuất Word', 'docx lưu thành'),
  entry('pdf', 'Xuất PDF', 'bản in'),
  entry('note', 'Chú thích cuối trang', 'footnote', 'Chèn'),
  entry('heading1', 'Đề mục cấp 1'),
  entry('heading2', 'Đề mục cấp 2'),
  entry('indicators', 'Kho chỉ tiêu'),
]

const found = (query: string, recent: readonly string[] = []) =>
  rankEntries(entries, query, recent).map(({ id }) => id)

describe('search in the command list', () => {
  it.each([
    ['dam', ['bold']],
    ['Đậm', ['bold']],
    ['xuat', ['docx', 'pdf']],
    ['word xuất', ['docx']],
    ['footnote', ['note']],
    ['chen chu', ['note']],
    ['xw', ['docx']],
    ['ktc', []],
    ['kct', ['indicators']],
    ['không có gì như thế', []],
  ])('%s', (query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('puts what begins so before what holds it, and what was used last before the rest', () => {
    expect(rankEntries([entry('a', 'Mở tệp lưu'), entry('b', 'Lưu')], 'lưu', [])[0]?.id).toBe('b')
    expect(found('đề mục', ['heading2'])).toEqual(['heading2', 'heading1'])
  })
})

describe('commands of the program', () => {
  it('have ids and keys of their own beside those of the actions', () => {
    const all = [...appCommands, ...allActions]
    const ids = all.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const keys = all.flatMap((one) => one.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('stand under headings that lists and menus show', () => {
    const groups = [...appCommands, ...allActions].map(({ group }) => group)
    expect(groups.filter((group) => !groupOrder.includes(group))).toEqual([])
  })
})

describe('menus of the window', () => {
  it('show every command, and every action once a document is open', () => {
    const idsOf = (open: boolean) =>
      menusNow(open).flatMap(({ parts }) => parts.flatMap((part) => part.map(({ id }) => id)))
    expect(idsOf(false).sort()).toEqual(appCommands.map(({ id }) => id).sort())
    expect(idsOf(true).sort()).toEqual([...appCommands, ...allActions].map(({ id }) => id).sort())
  })

  it('are as the contract has them, without the keys that write', () => {
    const menus = menusNow(true)
    for (const menu of menus) expect(hostMenuSchema.safeParse(menu).success).toBe(true)
    const keys = menus.flatMap(({ parts }) => parts.flat().flatMap((one) => one.keys ?? []))
    expect(keys).toContain('Ctrl+B')
    expect(keys).not.toContain('Tab')
    expect(keys).not.toContain('Enter')
  })
})
