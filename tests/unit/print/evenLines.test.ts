import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenLines } from '../../../shared/print/evenLines.ts'

describe('breaking a centred text evenly', () => {
  it('leaves a short text and one with its own breaks alone', () => {
    expect(evenLines('về công tác cán bộ', 58)).toBe('về công tác cán bộ')
    expect(evenLines(`${'a '.repeat(60)}\nb`, 58)).toBe(`${'a '.repeat(60)}\nb`)
  })

  it('breaks where the sense breaks, if that is near the middle', () => {
    const task = 'kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội'
    const text = `${task} và xây dựng hệ thống chính trị`
    expect(evenLines(text, 58)).toBe(`${task}\nvà xây dựng hệ thống chính trị`)
  })

  it('never begins or ends a line with a lone dash', () => {
    const text = 'phát triển kinh tế và các mặt đời sống văn hoá - xã hội của tỉnh ta trong năm nay'
    for (let most = 20; most < 80; most++) {
      for (const line of evenLines(text, most).split('\n')) expect(line).not.toMatch(/^-|-$/)
    }
  })

  it('keeps every word in order, in lines near the aim', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 }),
        (words) => {
          const broken = evenLines(words.join(' '), 30)
          expect(broken.split(/\s+/)).toEqual(words)
          for (const line of broken.split('\n')) expect(line.length).toBeLessThanOrEqual(30 + 10)
        },
      ),
    )
  })
})
