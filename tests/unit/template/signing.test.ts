import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../shared/api/settings.ts'
import { signingParts } from '../../../shared/template/signing.ts'
import { officeSettings } from '../../builders/templateFiles.ts'

const settings = (changes: Partial<Settings>): Settings => ({ ...officeSettings, ...changes })
const secretary = { name: 'Lê Bình', title: 'BÍ THƯ', onBehalfOf: 'T/M BAN THƯỜNG VỤ' }
const deputy = { name: 'Trần Chi', title: 'PHÓ BÍ THƯ' }
const chief = { name: 'Vũ Dũng', title: 'CHÁNH VĂN PHÒNG', onBehalfOf: 'T/L BAN THƯỜNG VỤ' }

describe('signing block', () => {
  it.each([
    ['TỈNH ỦY TRÀ VINH', 'T/M TỈNH ỦY'],
    ['TỈNH UỶ VĨNH LONG', 'T/M TỈNH UỶ'],
    ['ĐẢNG ỦY XÃ LONG ĐỨC', 'T/M ĐẢNG ỦY'],
    ['THÀNH ỦY CẦN THƠ', 'T/M THÀNH ỦY'],
    ['CHI BỘ VĂN PHÒNG', 'T/M CHI BỘ'],
  ])('signs for %s as %s', (issuer, line) => {
    expect(signingParts('committee', settings({ issuer })).onBehalfOf).toBe(line)
  })

  it('has a form even without an issuer', () => {
    const bare = { issuer: '', signers: [] }
    expect(signingParts('committee', settings(bare))).toEqual({ onBehalfOf: 'T/M TỈNH ỦY' })
    expect(signingParts('committee', settings({ ...bare, bodyCode: 'ĐU' }))).toEqual({
      onBehalfOf: 'T/M ĐẢNG ỦY',
    })
    expect(signingParts('committee', settings({ ...bare, spelling: 'uỷ' }))).toEqual({
      onBehalfOf: 'T/M TỈNH UỶ',
    })
  })

  it('takes the signer who signs in that form', () => {
    const both = settings({ signers: [deputy, secretary] })
    expect(signingParts('standing-committee', both)).toEqual({
      onBehalfOf: 'T/M BAN THƯỜNG VỤ',
      signerTitle: 'BÍ THƯ',
      signer: 'Lê Bình',
    })
    expect(signingParts('committee', both)).toMatchObject({
      onBehalfOf: 'T/M TỈNH ỦY',
      signer: 'Trần Chi',
    })
  })

  it('lets a secretary sign for the body of the template', () => {
    expect(signingParts('committee', settings({ signers: [chief, secretary] }))).toEqual({
      onBehalfOf: 'T/M TỈNH ỦY',
      signerTitle: 'BÍ THƯ',
      signer: 'Lê Bình',
    })
  })

  it('keeps the form of one who only signs by order', () => {
    expect(signingParts('committee', settings({ signers: [chief] })).onBehalfOf).toBe(
      'T/L BAN THƯỜNG VỤ',
    )
  })

  it('is absent where the template has none', () => {
    expect(signingParts('none', officeSettings)).toEqual({})
  })
})
