import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../shared/template/load.ts'
import { loadTemplate } from '../../builders/templateFiles.ts'

const good = loadTemplate('nghi-quyet-nam')
const withBlocks = (blocks: unknown) => JSON.stringify({ ...good, blocks })
const withName = (name: string) => JSON.stringify({ ...good, name })

const hostile: readonly (readonly [string, string, string])[] = [
  ['a text without end', 'a'.repeat(5_000_000), 'quá lớn'],
  ['lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'lồng nhau quá sâu'],
  ['objects in a block', withBlocks(nested(200)), 'lồng nhau quá sâu'],
  [
    'a key of all objects',
    `{"__proto__":{"x":1},${JSON.stringify(good).slice(1)}`,
    'tên mục không được phép ("__proto__")'.slice(0, 22),
  ],
  [
    'a constructor',
    `{"constructor":{},${JSON.stringify(good).slice(1)}`,
    'tên mục không được phép',
  ],
  [
    'letters that turn',
    withName('Mẫu \u202etxt.exe'),
    'ký tự ẩn hoặc ký tự đảo chiều chữ. Chỗ sai: tên mẫu (“name”)',
  ],
  ['letters without width', withName('Mẫu\u200b'), 'ký tự ẩn'],
  ['control characters', withName('Mẫu\u0007'), 'ký tự điều khiển'],
  ['half a letter', `${JSON.stringify(good).slice(0, -1)},"x":"\\ud800"}`, 'ký tự điều khiển'],
  [
    'thousands of blocks',
    withBlocks(Array.from({ length: 20_000 }, () => ({ type: 'paragraph', text: '' }))),
    'hơn 10000 phần tử. Chỗ sai: nội dung (“blocks”)',
  ],
  [
    'a text longer than any',
    withBlocks([{ type: 'paragraph', text: 'a'.repeat(200_000) }]),
    'dài hơn 100000 ký tự. Chỗ sai: khối thứ 1, lời văn (“blocks.0.text”)',
  ],
  ['an id that is a path', JSON.stringify({ ...good, id: '../../x' }), 'mã mẫu (“id”)'],
  ['an id without end', JSON.stringify({ ...good, id: 'a'.repeat(300) }), 'mã mẫu (“id”)'],
  [
    'a table with holes',
    withBlocks([
      {
        type: 'table',
        rows: [{ cells: [{ text: '' }] }, { cells: [{ text: '' }, { text: '' }] }],
      },
    ]),
    'bảng lệch số ô tại khối thứ 1, bảng',
  ],
  ['an unknown kind of block', withBlocks([{ type: 'script', text: 'x' }]), 'khối thứ 1'],
]

function nested(depth: number): unknown {
  return depth === 0 ? [] : [nested(depth - 1)]
}

describe('a hostile file', () => {
  it.each(hostile)('%s is refused with its reason', (_, json, reason) => {
    const parsed = parseTemplate(json)
    if (parsed.ok) throw new Error('was taken')
    expect(parsed.error.message).toContain(reason)
    expect(parsed.error.message).toMatch(/\. Hãy .*\.$/)
  })

  it('changes nothing of other objects', () => {
    parseTemplate(`{"__proto__":{"polluted":true},${JSON.stringify(good).slice(1)}`)
    expect({}).not.toHaveProperty('polluted')
  })
})

it('whatever the file holds, reading it answers', () => {
  const json = JSON.stringify(good)
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), (text) => {
      expect(parseTemplate(text).ok).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.nat(json.length - 1), fc.nat(6), fc.string({ maxLength: 4 }), (at, cut, put) => {
      const parsed = parseTemplate(json.slice(0, at) + put + json.slice(at + cut))
      if (!parsed.ok) expect(parsed.error.message).toMatch(/\.$/)
    }),
    { numRuns: 200 },
  )
})

it('whatever value stands in a place, reading the file answers', () => {
  const keys = ['name', 'parts', 'numbering', 'blocks', 'edition', 'saved', 'below'] as const
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      const parsed = parseTemplate(JSON.stringify({ ...good, [key]: value }))
      if (!parsed.ok) expect(parsed.error.message.length).toBeGreaterThan(20)
    }),
  )
})
