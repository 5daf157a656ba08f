import { describe, expect, it } from 'vitest'
import { cleanForeignText } from '../../../shared/text/clean.ts'
import {
  decodeLegacy,
  detectLegacy,
  encodingOfFont,
  readLegacyLines,
} from '../../../shared/text/legacy.ts'
import { isSyllable } from '../../../shared/text/syllable.ts'

/** As TCVN3, VNI and VISCII texts look when their bytes are read as Latin-1. */
const SENTENCE = 'Đảng bộ tỉnh lãnh đạo thực hiện thắng lợi nghị quyết của cấp uỷ'
const IN_TCVN3 = '§¶ng bé tØnh l·nh ®¹o thùc hiÖn th¾ng lîi nghÞ quyÕt cña cÊp uû'
const IN_VNI = 'Ñaûng boä tænh laõnh ñaïo thöïc hieän thaéng lôïi nghò quyeát cuûa caáp uyû'

describe('old Vietnamese encodings', () => {
  it('are turned into Unicode', () => {
    expect(decodeLegacy(IN_TCVN3, 'TCVN3')).toBe(SENTENCE)
    expect(decodeLegacy(IN_VNI, 'VNI')).toBe(SENTENCE)
    expect(decodeLegacy('T\xAD', 'TCVN3')).toBe('Tư')
    expect(decodeLegacy('c«ng t¸c', 'TCVN3H')).toBe('CÔNG TÁC')
    expect(decodeLegacy('TÆNH UÛY, ÑAÛNG BOÄ', 'VNI')).toBe('TỈNH ỦY, ĐẢNG BỘ')
    expect(decodeLegacy('nghi\xB8 quy\xAAt', 'VISCII')).toBe('nghiị quyết')
  })

  it('are told by their words', () => {
    expect(detectLegacy(IN_TCVN3)).toBe('TCVN3')
    expect(detectLegacy(IN_VNI)).toBe('VNI')
    for (const text of [
      SENTENCE,
      'có thì là và cả nhà',
      'Xuân về trên bản',
      'Résumé déjà vu, élève à l’école très naïve',
      'Fünf große Äpfel für Jürgen Müller',
      'tăng 5 µm ± 2 §',
      'Công ty ® và © 2024',
      '',
    ]) {
      expect([text, detectLegacy(text)]).toEqual([text, undefined])
    }
  })

  it('are read line by line, right lines stay', () => {
    const mixed = readLegacyLines(`${IN_TCVN3}\nKết quả đạt 5%\n${IN_TCVN3.slice(0, 8)}\nabc`)
    expect(mixed).toEqual({ text: `${SENTENCE}\nKết quả đạt 5%\nĐảng bộ \nabc`, changed: true })
    expect(readLegacyLines(SENTENCE)).toEqual({ text: SENTENCE, changed: false })
  })

  it('are named by fonts', () => {
    expect(encodingOfFont('".VnTime"')).toBe('TCVN3')
    expect(encodingOfFont('.VnArialH')).toBe('TCVN3H')
    expect(encodingOfFont('VNI-Times')).toBe('VNI')
    expect(encodingOfFont('Times New Roman')).toBeUndefined()
  })
})

describe('a Vietnamese syllable', () => {
  it('is told from other words', () => {
    for (const word of ['nghị', 'QUYẾT', 'Đảng', 'uỷ', 'thuở', 'khuya', 'gì', 'giữ', 'hoàn']) {
      expect([word, isSyllable(word)]).toEqual([word, true])
    }
    for (const word of ['hiÖn', 'wood', 'français', 'bổộ', 'strong']) {
      expect([word, isSyllable(word)]).toEqual([word, false])
    }
  })
})

describe('text of other programs', () => {
  it('loses what nobody typed', () => {
    expect(cleanForeignText('nghi\u0323\u00AD quy\u200Bết\uFEFF ﬁ\u00A0\u2009x\x07\t\n')).toBe(
      'nghị quyết fi  x\t\n',
    )
    expect(cleanForeignText('a\fb')).toBe('a\fb')
  })
})
