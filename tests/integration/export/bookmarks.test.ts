import { describe, expect, it } from 'vitest'
import { bookmarkName } from '../../../electron/export/bookmarks.ts'
import { newId } from '../../../shared/ids.ts'

describe('bookmark names', () => {
  it.each(['block', 'figure', 'note'] as const)('carry the id of a %s', (kind) => {
    const id = newId()
    const name = bookmarkName(kind, id)
    expect(name).toMatch(/^[A-Za-z]\w{0,39}$/)
    expect(name?.endsWith(`_${id}`)).toBe(true)
  })

  it('refuse what Word could not hold', () => {
    expect(bookmarkName('block', 'có dấu')).toBeUndefined()
    expect(bookmarkName('block', 'x'.repeat(60))).toBeUndefined()
  })
})
