import type { Guideline } from './guideline.ts'
import { rulesOf2018 } from './hd36.ts'
import type { FormatRules } from './table.ts'

/** What HD05 (2026) says otherwise than HD36. */
function changesOf2026(base: FormatRules): FormatRules {
  const typist = base.parts.typistMark.value
  return {
    ...base,
    body: {
      ...base.body,
      lineSpacing: {
        value: 18,
        rule: 'HD05 nội dung: Exactly 18 đến 22 pt; lấy 18 cho cỡ chữ 14',
        certainty: 'confirmed',
      },
      lineSpacingRange: {
        value: [18, 22],
        rule: 'HD05 nội dung: Exactly 18 đến 22 pt',
        certainty: 'confirmed',
      },
    },
    parts: {
      ...base.parts,
      typistMark: {
        value: { ...typist, size: 11, letterCase: 'normal' },
        rule: 'HD05 ký hiệu người soạn thảo, số bản: cỡ 11',
        certainty: 'single-source',
      },
    },
    closing: {
      ...base.closing,
      recipientMarker: { value: '- ', rule: 'HD05 điểm 9.2.5', certainty: 'confirmed' },
      recipientEnd: {
        value: ';',
        rule: 'HD05 điểm 9.2.5: hết dòng dấu chấm phẩy, dòng cuối dấu chấm',
        certainty: 'confirmed',
      },
      lastRecipientEnd: { value: '.', rule: 'HD05 điểm 9.2.5', certainty: 'confirmed' },
    },
    wording: {
      ...base.wording,
      padDaysBelow: { value: 10, rule: 'HD05 điểm 4.2.2', certainty: 'confirmed' },
      padMonthsBelow: { value: 3, rule: 'HD05 điểm 4.2.2', certainty: 'confirmed' },
      addressee: {
        value: 'Kính trình:',
        rule: 'HD05 điểm 9.2.4, tờ trình; công văn vẫn dùng "Kính gửi:"',
        certainty: 'confirmed',
      },
    },
  }
}

const tables = new Map<Guideline, FormatRules>()

/**
 * The format rules of a guideline: the one table behind the page of the editor, Word, PDF and
 * the format check. Every leaf says its value, where it comes from and how sure that is.
 */
export function formatRules(guideline: Guideline): FormatRules {
  const known = tables.get(guideline)
  if (known !== undefined) return known
  const base = rulesOf2018(guideline)
  const table = guideline === 'HD05' ? changesOf2026(base) : base
  tables.set(guideline, table)
  return table
}
