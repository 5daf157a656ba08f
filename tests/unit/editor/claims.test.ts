import fc from 'fast-check'
import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { bySection } from '../../../renderer/editor/claims/bySection.ts'
import { CheckedText } from '../../../renderer/editor/claims/checkedText.ts'
import {
  type CheckBasis,
  Checker,
  type CheckWorker,
} from '../../../renderer/editor/claims/checker.ts'
import type { CheckAnswer, CheckJob, FoundClaim } from '../../../renderer/editor/claims/checkJob.ts'
import { hitsOf, placeOfClaim } from '../../../renderer/editor/claims/claimPlace.ts'
import type { Claim } from '../../../renderer/editor/claims/claims.ts'
import { decide, sortClaims, takeBack } from '../../../renderer/editor/claims/decide.ts'
import { replaceMatches } from '../../../renderer/editor/commands/replaceMatches.ts'
import { undo } from '../../../renderer/editor/commands/undo.ts'
import { blocksOf } from '../../../renderer/editor/find/lines.ts'
import { holdsFigure } from '../../../renderer/editor/find/matches.ts'
import { openSession } from '../../../renderer/editor/session.ts'
import { checkClaims } from '../../../shared/check/checkClaims.ts'
import { tellGoals } from '../../../shared/check/toldGoals.ts'
import { bullet, footnote, heading, paragraph, text } from '../../../shared/document/build.ts'
import type { Block, Figure, VanKienDocument } from '../../../shared/document/types.ts'
import type { Observation } from '../../../shared/indicators/types.ts'
import { table } from './blocks.ts'
import { bodyOf, documentOf, editorOf } from './editorOf.ts'

/** Answers as the worker does, and keeps what it was told. */
class HonestWorker implements CheckWorker {
  readonly jobs: CheckJob[] = []
  onmessage: Worker['onmessage'] = null
  onerror: Worker['onerror'] = null
  private readonly text = new CheckedText()
  postMessage(job: CheckJob): void {
    this.jobs.push(job)
    // What is sent is a copy, as between threads.
    const data: CheckAnswer = this.text.take(structuredClone(job))
    queueMicrotask(() => this.onmessage?.call(this as never, { data } as MessageEvent))
  }
  terminate(): void {}
}

function basisOf(editor: Editor, rest: Partial<CheckBasis> = {}): CheckBasis {
  const { body: _, ...meta } = documentOf([])
  return {
    children: blocksOf(editor.children),
    meta,
    indicators: [],
    observations: [],
    goals: [],
    ...rest,
  }
}

const nothing = (): void => undefined

async function claimsIn(editor: Editor, rest: Partial<CheckBasis> = {}): Promise<Claim[]> {
  const found = await new Checker(() => new HonestWorker()).run(basisOf(editor, rest), nothing)
  if (typeof found === 'string') throw new Error(found)
  return withBlocks(editor, found)
}

function withBlocks(editor: Editor, found: readonly FoundClaim[]): Claim[] {
  const blocks = new Map(blocksOf(editor.children).map((block) => [block.id, block]))
  return found.map((one) => ({ ...one, block: blocks.get(one.blockId) }))
}

const WRONG = 'Đã thẩm định 412/538 giấy phép, đạt 79,6%.'
const RIGHT = 'Đã thẩm định 412/538 giấy phép, đạt 76,6%.'

describe('the checker', () => {
  it('tells the worker only what has changed', async () => {
    const worker = new HonestWorker()
    const checker = new Checker(() => worker)
    const editor = editorOf(
      ...Array.from({ length: 200 }, () => paragraph(RIGHT)),
      paragraph(WRONG),
    )
    const progress: number[] = []
    const first = await checker.run(basisOf(editor), (done) => progress.push(done))
    expect(first).toHaveLength(1)
    expect(progress.length).toBeGreaterThan(2)
    expect(progress.at(-1)).toBe(1)
    const told = () => worker.jobs.flatMap((job) => (job.kind === 'blocks' ? job.blocks : []))
    expect(told()).toHaveLength(201)
    expect(Math.max(...worker.jobs.map((job) => JSON.stringify(job).length))).toBeLessThan(100_000)

    worker.jobs.length = 0
    Transforms.insertText(editor, 'Nay ', { at: { path: [7, 0], offset: 0 } })
    expect(await checker.run(basisOf(editor), nothing)).toHaveLength(1)
    expect(told()).toHaveLength(1)
    Transforms.removeNodes(editor, { at: [200] })
    expect(await checker.run(basisOf(editor), nothing)).toEqual([])
    expect(told()).toHaveLength(1)
  })

  it('finds what a check of the whole text finds, whatever was done to it', {
    timeout: 20_000,
  }, async () => {
    const lines = fc.constantFrom(WRONG, RIGHT, 'Không có số.', 'Có 30/40 xã đạt chuẩn, chiếm 70%.')
    const step = fc.record({
      kind: fc.constantFrom('set', 'add', 'remove', 'move'),
      at: fc.nat(9),
      words: lines,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(lines, { minLength: 1 }),
        fc.array(step, { maxLength: 6 }),
        async (start, steps) => {
          const editor = editorOf(...start.map((line) => paragraph(line)))
          const checker = new Checker(() => new HonestWorker())
          for (const { kind, at, words } of steps) {
            const path = [at % editor.children.length]
            if (kind === 'add') Transforms.insertNodes(editor, paragraph(words), { at: path })
            else if (kind === 'set') Transforms.insertText(editor, words, { at: path })
            else if (kind === 'move') Transforms.moveNodes(editor, { at: path, to: [0] })
            else if (editor.children.length > 1) Transforms.removeNodes(editor, { at: path })
            const found = await checker.run(basisOf(editor), nothing)
            const whole = checkClaims(documentOf(structuredClone(bodyOf(editor))))
            expect(typeof found === 'string' ? found : found.map(({ finding }) => finding)).toEqual(
              whole,
            )
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it('is overtaken by a newer check, and loses nothing by it', async () => {
    const worker = new HonestWorker()
    const checker = new Checker(() => worker)
    const editor = editorOf(...Array.from({ length: 300 }, () => paragraph(WRONG)))
    const early = checker.run(basisOf(editor), nothing)
    Transforms.insertText(editor, RIGHT, { at: [0] })
    const late = checker.run(basisOf(editor), nothing)
    expect(await early).toBe('stale')
    expect(await late).toHaveLength(299)
  })

  it('ends with its worker, and begins anew', async () => {
    let started = 0
    const checker = new Checker(() => {
      started++
      return new HonestWorker()
    })
    const editor = editorOf(paragraph(WRONG))
    const ended = checker.run(basisOf(editor), nothing)
    await Promise.resolve()
    checker.stop()
    expect(await ended).toBe('stale')
    expect(await checker.run(basisOf(editor), nothing)).toHaveLength(1)
    expect(started).toBe(2)
  })

  it('holds results to the targets of the store and of other documents', async () => {
    const editor = editorOf(
      heading(2, 'achievements', 'Kết quả'),
      paragraph('Thu nhập bình quân đầu người đạt 76 triệu đồng, đạt 93,5% Nghị quyết.'),
    )
    const period = { kind: 'year', year: 2026 } as const
    const lastYear: VanKienDocument = {
      ...documentOf([
        heading(2, 'targets', 'Các chỉ tiêu năm 2026'),
        bullet(1, 'Thu nhập bình quân đầu người đạt 80 triệu đồng.'),
      ]),
      id: 'nam-truoc',
      name: 'Nghị quyết năm 2026',
    }
    const goals = tellGoals(lastYear, 'nam-truoc.vankien')
    expect(await claimsIn(editor)).toEqual([])
    const [claim] = await claimsIn(editor, { goals })
    expect(claim?.finding).toMatchObject({
      rule: 'fulfilment',
      elsewhere: { file: 'nam-truoc.vankien', blockId: lastYear.body[1]?.id },
    })
    const observation = {
      indicator: 'thu-nhap',
      entity: 'tinh',
      period,
      measure: 'target',
    } as const
    const observations = [{ ...observation, comparator: '=', value: '80' } as Observation]
    const indicators = [
      {
        code: 'thu-nhap',
        name: 'Thu nhập bình quân đầu người',
        aliases: [],
        unit: 'triệu đồng',
      },
    ] as unknown as CheckBasis['indicators']
    const [stored] = await claimsIn(editor, { indicators, observations })
    expect(stored?.finding.message).toContain('kho số liệu')
  })
})

describe('the place of a finding', () => {
  const gap: Figure = {
    type: 'figure',
    id: 'trong',
    ref: {
      indicator: 'a',
      period: { kind: 'own', offset: 0 },
      measure: 'actual',
      form: { kind: 'value' },
    },
    shown: '',
    missing: true,
    children: [{ text: '' }],
  } as unknown as Figure

  async function wordsFound(...body: Block[]): Promise<string[]> {
    const editor = editorOf(...body)
    const claims = await claimsIn(editor)
    return claims.map((claim) => {
      const place = placeOfClaim(editor, claim)
      return place?.match.line.text.slice(place.match.start, place.match.end) ?? 'mất'
    })
  }

  it('is in lines, notes, cells, and behind a missing figure', async () => {
    expect(await wordsFound(paragraph(WRONG))).toEqual(['79,6%'])
    expect(await wordsFound(paragraph([text('Chữ'), footnote(WRONG), text(' sau.')]))).toEqual([
      '79,6%',
    ])
    expect(await wordsFound(table(['Tên', WRONG]))).toEqual(['79,6%'])
    expect(await wordsFound(paragraph([text('Tăng '), gap, text(`. ${WRONG}`)]))).toEqual(['79,6%'])
  })

  it('is not known in a block that was written in since', async () => {
    const editor = editorOf(paragraph(WRONG), paragraph(WRONG.replace('538', '539')))
    const [first, second] = await claimsIn(editor)
    Transforms.insertText(editor, 'Nay ', { at: { path: [0, 0], offset: 0 } })
    Transforms.insertNodes(editor, paragraph('Mới.'), { at: [0] })
    expect(first && placeOfClaim(editor, first)).toBeUndefined()
    expect(second && placeOfClaim(editor, second)?.at).toBe(2)
  })

  it('takes the suggested words as one step', async () => {
    const editor = editorOf(paragraph(WRONG))
    const [claim] = await claimsIn(editor)
    const place = claim && placeOfClaim(editor, claim)
    if (claim === undefined || place === undefined) throw new Error('not found')
    expect(claim.finding.suggestion).toBe('76,6%')
    replaceMatches(editor, [hitsOf(place)], claim.finding.suggestion ?? '')
    expect(Editor.string(editor, [])).toBe(RIGHT)
    expect(await claimsIn(editor)).toEqual([])
    undo(editor)
    expect(Editor.string(editor, [])).toBe(WRONG)
  })

  it('tells a figure of the store from typed words', async () => {
    const shown: Figure = { ...gap, shown: '79,6%', missing: undefined } as unknown as Figure
    const editor = editorOf(
      paragraph([text('Đã thẩm định 412/538 giấy phép, đạt '), shown, text('.')]),
    )
    const [claim] = await claimsIn(editor)
    const place = claim && placeOfClaim(editor, claim)
    expect(place && holdsFigure(place.match)).toBe(true)
  })
})

describe('decisions', () => {
  it('stay in the document and can be taken back', async () => {
    const session = openSession('a.vankien', documentOf([paragraph(WRONG)]))
    const claims = await claimsIn(session.editor)
    const key = claims[0]?.finding.key ?? ''
    const sorted = () => sortClaims(claims, session.meta.get().checks)
    expect(sorted().errors).toHaveLength(1)
    decide(session, key, 'dismissed', ' Theo số của Sở. ', 'Lan')
    expect(sorted()).toMatchObject({ errors: [], questions: [] })
    expect(session.toDocument().checks).toMatchObject([
      { key, decision: 'dismissed', reason: 'Theo số của Sở.', who: 'Lan' },
    ])
    decide(session, key, 'accepted', '', 'Hoà')
    expect(session.meta.get().checks).toHaveLength(1)
    takeBack(session, key)
    expect(sorted().errors).toHaveLength(1)
    expect(session.toDocument()).not.toHaveProperty('checks')
    session.dispose()
  })

  it('findings stand under the headings of their text', async () => {
    const session = openSession(
      'a.vankien',
      documentOf([
        paragraph(WRONG),
        heading(2, 'achievements', 'Kết quả'),
        paragraph(WRONG.replace('538', '540')),
        paragraph(WRONG.replace('538', '541')),
        heading(2, 'tasks', 'Nhiệm vụ'),
        paragraph(RIGHT),
      ]),
    )
    const claims = await claimsIn(session.editor)
    const sections = bySection(session.editor, claims, session.survey.get().outline)
    expect(sections.map(({ title, claims: { length } }) => [title, length])).toEqual([
      [undefined, 1],
      ['I- Kết quả', 2],
    ])
    session.dispose()
  })
})
