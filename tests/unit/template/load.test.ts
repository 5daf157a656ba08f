import { describe, expect, it } from 'vitest'
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

describe('parseTemplate', () => {
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
    [changed((template) => (template.version = 2)), 'template-too-new'],
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
    expect(failure(wrongRole).message).toContain('"blocks.2.role"')
  })

  it('refuses a field that does not exist', () => {
    const json = changed((template) => {
      ;(template.parts as { title: string }).title = 'năm {nam}'
    })
    expect(failure(json).message).toContain('{nam} tại "parts.title"')
  })

  it('refuses a single year in a template of a term', () => {
    const json = changed((template) => (template.periodKind = 'term'))
    expect(failure(json).message).toContain('{term}')
  })
})
