import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkDocument } from '../../../shared/document/check.ts'
import {
  documentSchema,
  type Inline,
  type VanKienDocument,
} from '../../../shared/document/types.ts'
import { isFigure, lineText } from '../../../shared/document/walk.ts'
import { judgeYears } from '../../../shared/rollForward/judgeYears.ts'
import { shiftedPeriod } from '../../../shared/rollForward/rollPeriod.ts'
import { clean } from '../../../shared/template/asFields.ts'
import { sectionChoices } from '../../../shared/template/documentSections.ts'
import { templateFromDocument } from '../../../shared/template/fromDocument.ts'
import { improveTemplate, templateChanges } from '../../../shared/template/improve.ts'
import { instantiateTemplate } from '../../../shared/template/instantiate.ts'
import { parseTemplate } from '../../../shared/template/load.ts'
import type { Template } from '../../../shared/template/types.ts'
import { plainWords } from '../../../shared/template/words.ts'
import { anyDocument } from '../../builders/anyDocument.ts'
import { officeSettings, province } from '../../builders/templateFiles.ts'

/** Without what no template may hold, hidden signs and ligatures of print. */
const bare = (words: string): string =>
  clean(words)
    .replace(/\ufffd/g, '')
    .replace(/\s+/gu, ' ')

type Choice = (typeof sectionChoices)[number]

function templateOf(document: VanKienDocument, all?: Choice): Template {
  const ids = ['opening', ...document.body.map(({ id }) => id)]
  const made = templateFromDocument(
    {
      document,
      settings: officeSettings,
      entity: province,
      years: judgeYears(document, shiftedPeriod(document.period, 1)),
    },
    {
      id: 'mau-thu',
      name: 'Thử',
      description: 'Thử.',
      keepNumbers: true,
      ...(all && { choices: new Map(ids.map((id) => [id, all])) }),
    },
  )
  if (!made.ok) throw new Error(made.error.detail)
  return made.value.template
}

function documentFrom(template: Template, document: VanKienDocument): VanKienDocument {
  const { period } = document
  return instantiateTemplate(template, { period, settings: officeSettings, entity: province })
}

it('any document gives a template that reads back and makes a valid document', () => {
  fc.assert(
    fc.property(
      anyDocument,
      fc.option(fc.constantFrom(...sectionChoices), { nil: undefined }),
      (document, choice) => {
        const template = templateOf(document, choice)
        const read = parseTemplate(JSON.stringify(template))
        expect(read.ok ? read.value : read.error).toEqual(template)
        const made = documentFrom(template, document)
        expect(documentSchema.safeParse(made).error).toBeUndefined()
        expect(checkDocument(made).ok).toBe(true)
      },
    ),
    { numRuns: 80 },
  )
})

it('a new document of the same period has the headings of the one it comes from', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const headings = (of: VanKienDocument) =>
        of.body.flatMap((block) =>
          block.type === 'heading'
            ? [{ level: block.level, role: block.role, words: titleOf(wordsOf(block.children)) }]
            : [],
        )
      const wordsOf = (line: readonly Inline[]) =>
        line.map((one) => (isFigure(one) ? '#' : lineText([one]))).join('')
      // The office's spelling is of the template's own words; a title that is nothing has a gap.
      const titleOf = (words: string) => bare(words).replace(/^\s*(?:\[\.\.\.\])?\s*$/, '[...]')
      const made = documentFrom(templateOf(document, 'text'), document)
      expect(headings(made)).toEqual(headings(document))
    }),
    { numRuns: 80 },
  )
})

it('improving a template by all changes gives the sections of the later document', () => {
  const titles = (template: Template): string[] =>
    template.blocks.flatMap((block) => (block.type === 'heading' ? [plainWords(block.title)] : []))
  fc.assert(
    fc.property(anyDocument, anyDocument, (before, after) => {
      fc.pre(before.period.kind === after.period.kind)
      const [present, proposed] = [templateOf(before), templateOf(after)]
      const changes = templateChanges(present, proposed)
      const improved = improveTemplate(present, proposed, new Set(changes.map(({ key }) => key)))
      const sorted = (list: readonly string[]) => list.map((one) => one.toLowerCase()).sort()
      expect(sorted(titles(improved)).length).toBe(titles(proposed).length)
      expect(parseTemplate(JSON.stringify(improved)).ok).toBe(true)
      expect(improveTemplate(present, proposed, new Set())).toEqual(present)
      expect(templateChanges(present, present)).toEqual([])
    }),
    { numRuns: 50 },
  )
})
