import { describe, expect, it } from 'vitest'
import { asResult } from '../../../renderer/bridge.ts'
import { cleanSettings } from '../../../renderer/settings/cleanSettings.ts'
import { defaultSettings } from '../../../shared/api/settings.ts'

describe('replies of the host', () => {
  it('are Results, and anything else is a failure of the host', () => {
    expect(asResult({ ok: true, value: 3 })).toEqual({ ok: true, value: 3 })
    expect(asResult({ ok: false, error: { code: 'x', message: 'Hỏng.' } })).toEqual({
      ok: false,
      error: { code: 'x', message: 'Hỏng.' },
    })
    for (const odd of [
      undefined,
      null,
      'lỗi',
      {},
      { ok: false },
      { ok: false, error: { code: 1 } },
    ]) {
      expect(asResult(odd)).toMatchObject({ ok: false, error: { code: 'bad-reply' } })
    }
  })
})

it('stores settings trimmed, without empty lines and nameless signers', () => {
  const clean = cleanSettings({
    ...defaultSettings,
    issuer: '  TỈNH UỶ ',
    recipients: ['', ' Lưu. ', ' '],
    signers: [
      { name: ' A ', title: 'BÍ THƯ', onBehalfOf: ' ' },
      { name: '', title: '' },
    ],
  })
  expect(clean.issuer).toBe('TỈNH UỶ')
  expect(clean.recipients).toEqual(['Lưu.'])
  expect(clean.signers).toEqual([{ name: 'A', title: 'BÍ THƯ' }])
})
