import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportDocument } from '../../../electron/export/exportDocument.ts'
import { formatRules } from '../../../shared/formatRules/formatRules.ts'
import type { Guideline } from '../../../shared/formatRules/guideline.ts'
import { allParts, letter } from './allParts.ts'
import { type Paper, readPaper } from './paper.ts'
import { ruleChecks } from './ruleChecks.ts'
import type { Sheet } from './sheet.ts'
import { convert, describeWith, temporaryFolder } from './tools.ts'

/** Rows that paper can't show, and where they are checked instead. */
const elsewhere: Record<string, string> = {
  'page/language': 'docxFile.test.ts, pdfFile.test.ts: properties of the files',
  'body/minLinesTogether': 'paginate.test.ts; docxFile.test.ts: widow control',
  'firstPage/headingLine': 'docxFile.test.ts, pdfFile.test.ts: lines are no text',
  'footnotes/separator': 'pdfFile.test.ts; Word draws its own',
  'tables/border': 'docxFile.test.ts, pdfFile.test.ts: lines are no text',
  'wording/blank': 'officialWording.test.ts',
  'wording/addressee': 'the document model has no addressee yet',
}

function leafPaths(node: object, path = ''): string[] {
  if ('certainty' in node) return [path]
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? leafPaths(value, path === '' ? key : `${path}/${key}`)
      : [],
  )
}

const paths = leafPaths(formatRules('HD05'))

describe('the list of checks', () => {
  it('names every row of the rules table', () => {
    const sheet = {
      paper: { width: 0, height: 0, faces: new Set<string>(), pieces: [] },
      rules: formatRules('HD05'),
    }
    const known = [...Object.keys(ruleChecks(sheet, sheet)), ...Object.keys(elsewhere)]
    expect(known.sort()).toEqual([...paths].sort())
  })
})

describeWith(['soffice', 'pdftotext', 'pdfinfo'], 'files on paper obey the rules', () => {
  const folder = temporaryFolder()
  const papers = new Map<string, Paper>()
  const now = new Date('2027-02-05T08:00:00Z')
  const guidelines: Guideline[] = ['HD05', 'HD36']

  beforeAll(async () => {
    const words: string[] = []
    for (const guideline of guidelines) {
      for (const [name, document] of [
        ['report', allParts(guideline)],
        ['letter', letter(guideline)],
      ] as const) {
        for (const kind of ['docx', 'pdf'] as const) {
          const written = await exportDocument(document, kind, { now })
          if (!written.ok) throw new Error(written.error.detail)
          const file = join(folder, `${name}-${guideline}.${kind}`)
          writeFileSync(file, written.value)
          if (kind === 'pdf') papers.set(`pdf-${name}-${guideline}`, readPaper(file))
          else words.push(file)
        }
      }
    }
    for (const file of await convert(words, 'pdf')) {
      const key = `docx-${/([a-z]+-HD\d+)\.pdf$/.exec(file)?.[1]}`
      papers.set(key, readPaper(file))
    }
  }, 120_000)

  for (const kind of ['docx', 'pdf']) {
    for (const guideline of guidelines) {
      it.each(paths.filter((path) => elsewhere[path] === undefined))(
        `${kind} by ${guideline}: %s`,
        (path) => {
          const rules = formatRules(guideline)
          const sheet = (name: string): Sheet => {
            const paper = papers.get(`${kind}-${name}-${guideline}`)
            if (!paper) throw new Error('not converted')
            return { paper, rules }
          }
          ruleChecks(sheet('report'), sheet('letter'))[path]!()
        },
      )
    }
  }
})
