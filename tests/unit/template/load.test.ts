import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fillFields } from '../../../shared/template/fields.ts'
import { parseTemplate } from '../../../shared/template/load.ts'
import { summarizeTemplate } from '../../../shared/template/summary.ts'
import { loadTemplate, templateIds, templateText } from '../../builders/templateFiles.ts'

const text = templateText('nghi-quyet-nam')

function changed(change: (template: Record<string, unknown>) => void): string {
  const template = JSON.parse(text) as Record<string, unknown>
  change(template)
  return JSON.stringify(template)
}

function failure(json: string): { code: string; message: string } {
  const parsed = parseTemplate(json)
  if (parsed.ok) throw new Error('parsed')
  return parsed.error
}

const versionOne = readFileSync(
  resolve(import.meta.dirname, '../../fixtures/template/files/version-1.json'),
  'utf8',
)

describe('parseTemplate', () => {
  it('goes on opening files of version 1', () => {
    const parsed = parseTemplate(versionOne)
    expect(parsed.ok && parsed.value).toEqual(loadTemplate('ke-hoach-hoc-tap'))
  })

  it('keeps a brace of version 1 that opened no field', () => {
    const template = JSON.parse(versionOne) as { parts: { title: string } }
    template.parts.title = 'số { và {{year}} của {year}'
    const parsed = parseTemplate(JSON.stringify(template))
    const title = (parsed.ok && parsed.value.parts.title) || ''
    expect(fillFields(title, { year: '2026' })).toBe('số { và {2026} của 2026')
  })

  it.each(templateIds)('reads %s, whose id is its file name', (id) => {
    expect(loadTemplate(id).id).toBe(id)
    expect(summarizeTemplate(loadTemplate(id))).toEqual({
      id,
      name: expect.any(String),
      description: expect.any(String),
      documentType: expect.any(String),
      periodKind: expect.any(String),
    })
  })

  it('composes its words', () => {
    const parsed = parseTemplate(text.normalize('NFD'))
    expect(parsed.ok && parsed.value).toEqual(loadTemplate('nghi-quyet-nam'))
  })

  it.each([
    ['', 'template-broken'],
    [text.slice(0, text.length / 2), 'template-broken'],
    ['[]', 'template-foreign'],
    ['{"format":"van-kien","version":1}', 'template-foreign'],
    [changed((template) => (template.version = 3)), 'template-too-new'],
    [changed((template) => (template.blocks = [])), 'template-invalid'],
    [changed((template) => delete template.numbering), 'template-invalid'],
    [changed((template) => (template.colour = 'red')), 'template-invalid'],
  ])('refuses %#', (json, code) => {
    const error = failure(json)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^(Tệp|Mẫu).*\. Hãy .*\.$/)
  })

  it('names the place of a mistake', () => {
    const wrongRole = changed((template) => {
      ;(template.blocks as { role: string }[])[2]!.role = 'goal'
    })
    expect(failure(wrongRole).message).toContain('“blocks.2.role”')
  })

  it('refuses a field that does not exist', () => {
    const json = changed((template) => {
      ;(template.parts as { title: string }).title = 'năm {nam}'
    })
    expect(failure(json).message).toContain('{nam} tại tiêu đề (“parts.title”)')
  })

  it('refuses a single year in a template of a term', () => {
    const json = changed((template) => (template.periodKind = 'term'))
    expect(failure(json).message).toContain('{term}')
  })
})
