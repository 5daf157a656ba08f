import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defaultSettings, type Settings } from '../../shared/api/settings.ts'
import type { Entity } from '../../shared/indicators/types.ts'
import { parseTemplate } from '../../shared/template/load.ts'
import type { Template } from '../../shared/template/types.ts'

const folder = resolve(import.meta.dirname, '../../templates')

export const templateIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort()

export function templateText(id: string): string {
  return readFileSync(resolve(folder, `${id}.json`), 'utf8')
}

/** The shipped template; throws where it does not parse. */
export function loadTemplate(id: string): Template {
  const parsed = parseTemplate(templateText(id))
  if (!parsed.ok) throw new Error(`${id}: ${parsed.error.message} ${parsed.error.detail ?? ''}`)
  return parsed.value
}

/** An office as the settings page leaves it. */
export const officeSettings: Settings = {
  ...defaultSettings,
  introduced: true,
  issuer: 'TỈNH ỦY TRÀ VINH',
  place: 'Trà Vinh',
  spelling: 'ủy',
  congress: 'XI',
  term: { from: 2020, to: 2025 },
  signers: [{ name: 'Nguyễn Văn An', title: 'PHÓ BÍ THƯ' }],
  recipients: ['Các đảng ủy trực thuộc', 'Lưu Văn phòng'],
}

export const province: Entity = { id: 'tinh-tra-vinh', name: 'tỉnh Trà Vinh', level: 'tỉnh' }
export const city: Entity = {
  id: 'thanh-pho-tra-vinh',
  name: 'thành phố Trà Vinh',
  level: 'thành phố thuộc tỉnh',
}
