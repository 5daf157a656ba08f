import { describe, expect, test } from 'vitest'
import { checkDocument } from '../../../shared/document/check.ts'
import { lineText } from '../../../shared/document/walk.ts'
import { blocksOf, recognized, textOf } from './helpers.ts'

function tableOf(lines: readonly string[]): string[][] | undefined {
  const { document } = recognized(lines.join('\n')).documents[0] ?? {}
  const found = document?.body.find((block) => block.type === 'table')
  return found?.children.map((row) => row.children.map((cell) => lineText(cell.children)))
}

describe('lines with tabs', () => {
  test('three rows of equal width become a table and print back with their tabs', () => {
    const lines = [
      'II- ĐỐI TƯỢNG KIỂM TRA',
      'STT\tChi bộ\tThời gian',
      '1\tVăn phòng\tQuý II',
      '2\tQuân sự\tQuý III',
      'III- TỔ CHỨC THỰC HIỆN',
      'Các chi bộ chuẩn bị báo cáo.',
    ]
    const text = recognized(lines.join('\n'))
    expect(tableOf(lines)).toEqual([
      ['STT', 'Chi bộ', 'Thời gian'],
      ['1', 'Văn phòng', 'Quý II'],
      ['2', 'Quân sự', 'Quý III'],
    ])
    expect(textOf(text)).toBe(`${lines.join('\n')}\n`)
    expect(text.notes).toContainEqual(expect.objectContaining({ line: 2, kind: 'info' }))
  })

  test('an empty corner, a row without its last cells and notes in cells', () => {
    const lines = [
      '\tNăm 2026\tNăm 2027',
      'Diện tích\t120 ha\t135 ha',
      'Cây lâu năm',
      'Lúa\t80 ha[1]',
      'Rau\t40 ha\t55 ha',
      'Cá\t5 ha\t6 ha',
      'Tôm\t2 ha\t4 ha',
      'Hết bảng.',
      '[1] Hai vụ.',
    ]
    expect(tableOf(lines)).toEqual([
      ['Rau', '40 ha', '55 ha'],
      ['Cá', '5 ha', '6 ha'],
      ['Tôm', '2 ha', '4 ha'],
    ])
    expect(tableOf(lines.filter((line) => line.includes('\t')))).toEqual([
      ['', 'Năm 2026', 'Năm 2027'],
      ['Diện tích', '120 ha', '135 ha'],
      ['Lúa', '80 ha[1]', ''],
      ['Rau', '40 ha', '55 ha'],
      ['Cá', '5 ha', '6 ha'],
      ['Tôm', '2 ha', '4 ha'],
    ])
    const { document } = recognized(lines.slice(3).join('\n')).documents[0] ?? {}
    expect(document !== undefined && checkDocument(document).ok).toBe(true)
  })

  test('numbers, bullets and paragraphs set off with tabs are text', () => {
    expect(tableOf(['1.\tMở chợ.', '2.\tSửa cầu.', '3.\tĐắp đê.'])).toBeUndefined()
    expect(tableOf(['\ta)\tMở chợ.', '\tb)\tSửa cầu.', '\tc)\tĐắp đê.'])).toBeUndefined()
    expect(tableOf(['-\tMở chợ.', '-\tSửa cầu.', '+\tĐắp đê.'])).toBeUndefined()
    expect(tableOf(['\tMở chợ.', '\tSửa cầu.', '\tĐắp đê.'])).toBeUndefined()
    expect(
      tableOf(['1. Giờ:\t7 giờ', '2. Nơi:\tHội trường', '3. Khách:\t40 người']),
    ).toBeUndefined()
  })

  test('two rows are no table, nor are rows of different widths', () => {
    expect(blocksOf(recognized('Một\tHai\nBa\tBốn\nHết.'))).toHaveLength(3)
    expect(tableOf(['Một\tHai', 'Ba\tBốn\tNăm', 'Sáu\tBảy\tTám\tChín'])).toBeUndefined()
  })
})
