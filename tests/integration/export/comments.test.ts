import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import type { CommentThread } from '../../../shared/document/comments.ts'
import type { Block, VanKienDocument } from '../../../shared/document/types.ts'
import { newId } from '../../../shared/ids.ts'
import { documentOf } from '../../builders/document.ts'
import { convert, describeWith, temporaryFolder } from './tools.ts'

const now = new Date('2027-02-05T08:00:00Z')

function said(author: string, at: string, words: string) {
  return { id: newId(), author, at, text: words }
}

const threads: CommentThread[] = [
  {
    id: 'across',
    quote: 'hết đoạn này Đoạn sau',
    comments: [
      said(
        'Nguyễn Thị Lan',
        '2027-01-10T03:04:00.000Z',
        'Nên viết lại <ngắn> & rõ {list-0}\nDòng hai',
      ),
      said('Trần Văn Minh', '2027-01-11T09:00:00.000Z', 'Đồng ý.'),
    ],
  },
  {
    id: 'inside',
    quote: 'đoạn',
    comments: [said('Trần Văn Minh', 'không rõ', 'Đoạn nào?')],
    resolved: { author: 'Nguyễn Thị Lan', at: '2027-01-12T01:00:00.000Z' },
  },
  { id: 'gone', quote: 'đã xoá', comments: [said('Lan', '2027-01-10T03:04:00.000Z', 'Mất chữ')] },
  { id: 'cell', quote: 'ô', comments: [said('Lan', '2027-01-10T03:04:00.000Z', 'Trong bảng')] },
]

const table: Block = {
  type: 'table',
  id: newId(),
  children: [
    {
      type: 'tableRow',
      id: newId(),
      children: [
        {
          type: 'tableCell',
          id: newId(),
          children: [text('Cột '), { text: 'ô', comments: ['cell'] }],
        },
        { type: 'tableCell', id: newId(), children: [text('Hai')] },
      ],
    },
  ],
}

function commented(): VanKienDocument {
  return documentOf(
    [
      heading(1, 'situation', 'Tình hình'),
      paragraph([
        text('Viết '),
        { text: 'hết ', comments: ['across'] },
        { text: 'đoạn', comments: ['across', 'inside'] },
        { text: ' này', comments: ['across'] },
        footnote('Ghi chú.'),
      ]),
      paragraph([{ text: 'Đoạn sau', comments: ['across'] }, text(' còn nữa.')]),
      table,
    ],
    { threads },
  )
}

async function filesOf(comments: boolean): Promise<Record<string, string>> {
  const written = await exportDocument(commented(), 'docx', { now, comments })
  if (!written.ok) throw new Error(written.error.detail)
  return Object.fromEntries(
    Object.entries(unzipSync(written.value)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((found) => found[1] ?? '')
}

/** Words between the start and the end of the range of a comment. */
function wordsOfRange(body: string, id: string): string {
  const part = new RegExp(
    `<w:commentRangeStart w:id="${id}"/>([\\s\\S]*)<w:commentRangeEnd w:id="${id}"/>`,
  ).exec(body)?.[1]
  return all(part ?? '', /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join('')
}

describe('comments in a Word file', () => {
  let files: Record<string, string>
  let body: string
  let comments: string

  beforeAll(async () => {
    files = await filesOf(true)
    body = files['word/document.xml']!
    comments = files['word/comments.xml']!
  })

  it('every comment and reply has its number, author, initials and words', () => {
    expect(all(comments, /<w:comment [^>]*w:id="(\d+)"/g)).toEqual(['0', '1', '2', '3', '4'])
    expect(all(comments, /w:author="([^"]*)"/g)).toEqual([
      'Nguyễn Thị Lan',
      'Trần Văn Minh',
      'Trần Văn Minh',
      'Nguyễn Thị Lan',
      'Lan',
    ])
    expect(all(comments, /w:initials="([^"]*)"/g)).toEqual(['NTL', 'TVM', 'TVM', 'NTL', 'L'])
    expect(all(comments, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)).toEqual([
      'Nên viết lại &lt;ngắn&gt; &amp; rõ {list-0}',
      'Dòng hai',
      'Đồng ý.',
      'Đoạn nào?',
      'Đã xử lý.',
      'Trong bảng',
    ])
  })

  it('the time is that of the clock here, the time of the export for one that cannot be read', () => {
    const local = (at: Date) =>
      new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString()
    expect(all(comments, /w:date="([^"]*)"/g)).toEqual([
      local(new Date('2027-01-10T03:04:00Z')),
      local(new Date('2027-01-11T09:00:00Z')),
      local(now),
      local(new Date('2027-01-12T01:00:00Z')),
      local(new Date('2027-01-10T03:04:00Z')),
    ])
  })

  it('the ranges hold the commented words, replies those of their comment', () => {
    expect(['0', '1', '2', '3', '4'].map((id) => wordsOfRange(body, id))).toEqual([
      'hết đoạn nàyĐoạn sau',
      'hết đoạn nàyĐoạn sau',
      'đoạn',
      'đoạn',
      'ô',
    ])
    for (const part of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      const ids = all(body, new RegExp(`<w:${part} w:id="(\\d+)"`, 'g'))
      expect(ids.toSorted()).toEqual(['0', '1', '2', '3', '4'])
    }
  })

  it('replies are threads of Word, a settled one is done', () => {
    const extended = files['word/commentsExtended.xml']!
    const entries = all(extended, /<w15:commentEx ([^>]*)\/>/g)
    expect(entries).toHaveLength(5)
    const paragraphs = all(comments, /w14:paraId="([0-9A-F]{8})"/g)
    expect(new Set(paragraphs).size).toBe(5)
    expect(entries[0]).not.toContain('paraIdParent')
    expect(entries[1]).toContain(`w15:paraIdParent="${paragraphs[0]}"`)
    expect(entries[3]).toContain(`w15:paraIdParent="${paragraphs[2]}"`)
    expect(entries[2]).toContain('w15:done="1"')
    expect(entries[0]).not.toContain('w15:done="1"')
    expect(files['[Content_Types].xml']).toContain('/word/commentsExtended.xml')
  })

  it('a clean file has none, and its words are whole', async () => {
    const clean = await filesOf(false)
    expect(Object.keys(clean).filter((path) => /comments/i.test(path))).toEqual([])
    expect(clean['word/document.xml']).not.toContain('comment')
    expect(clean['word/document.xml']).toContain('>Viết hết đoạn này<')
  })

  it('a PDF is the same with and without', async () => {
    const [withThem, without] = await Promise.all([
      exportDocument(commented(), 'pdf', { now, comments: true }),
      exportDocument({ ...commented(), threads: [] }, 'pdf', { now }),
    ])
    expect(withThem).toEqual(without)
  })
})

describeWith(['soffice'], 'comments in LibreOffice', () => {
  it('are read with author, words and place', async () => {
    const written = await exportDocument(commented(), 'docx', { now, comments: true })
    if (!written.ok) throw new Error(written.error.detail)
    const file = join(temporaryFolder(), 'gop-y.docx')
    writeFileSync(file, written.value)
    const [opened] = await convert([file], 'fodt')
    const xml = readFileSync(opened ?? '', 'utf8')
    const annotations = all(xml, /<office:annotation ([\s\S]*?<\/office:annotation>)/g)
    expect(annotations).toHaveLength(5)
    const first = annotations.find((one) => one.includes('Dòng hai'))
    expect(first).toContain('<dc:creator>Nguyễn Thị Lan</dc:creator>')
    expect(first).toContain('loext:resolved="false"')
    const settled = annotations.filter((one) => one.includes('loext:resolved="true"'))
    expect(settled.some((one) => one.includes('Đoạn nào?'))).toBe(true)
  }, 120_000)
})
