import { describe, expect, test } from 'vitest'
import { type OutlineEntry, outlineOf } from '../../../shared/document/outline.ts'
import { documentText } from '../../../shared/document/textView.ts'
import { headerRows, outlineRows } from '../../../shared/recognize/views.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { periodForYear } from '../../../shared/template/period.ts'
import {
  loadTemplate,
  officeSettings,
  province,
  templateIds,
} from '../../builders/templateFiles.ts'
import { recognized } from '../../unit/recognize/helpers.ts'

/** New documents of the shipped templates, printed as text and read back. */
describe.each(templateIds)('a new %s read back from its text', (id) => {
  const template = loadTemplate(id)
  const document = instantiateTemplate(template, {
    period: periodForYear(template, 2023, officeSettings.term),
    settings: officeSettings,
    entity: province,
  })
  const text = recognized(documentText(document))

  test('keeps nearly all of its outline, though its sections are empty', () => {
    // A dash is a bullet in the texts of the genre, whatever a template does with it.
    const made = outlineOf(document).filter(({ marker }) => marker !== '-')
    const key = (row: Pick<OutlineEntry, 'level' | 'marker' | 'title' | 'role'>): string =>
      [row.level, row.marker, row.title, row.role].join(' ')
    const read = outlineRows(text).map(key)
    const same = made.filter((row) => read.includes(key(row))).length
    // An empty template has no outline, and none is read.
    expect(2 * same).toBeGreaterThanOrEqual(0.95 * (made.length + read.length))
  })

  test('keeps its parts and period', () => {
    expect(text.documents[0]?.document.period).toEqual(document.period)
    expect(headerRows(text)[0]).toMatchObject({
      issuer: document.parts.issuer ?? null,
      symbol: document.parts.symbol ?? null,
      recipients: document.parts.recipients,
    })
  })
})
