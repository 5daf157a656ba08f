import type { FormatRules } from './table.ts'

/** The rules of HD05 (2026): those of HD36, `base`, with what HD05 says otherwise. */
export function rulesOf2026(base: FormatRules): FormatRules {
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
        rule: 'HD05 điểm 9.2.4, tờ trình; công văn vẫn dùng “Kính gửi:”',
        certainty: 'confirmed',
      },
    },
  }
}
