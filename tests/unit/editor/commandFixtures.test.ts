import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bodyOf, isNormal, isValid } from './editorOf.ts'
import { doStep, openFixture } from './fixtureSteps.ts'
import { readBlocks, writeBlocks } from './notation.ts'

/** tests/fixtures/commands: what every key and command does, as an office person could read it. */

const folder = join(import.meta.dirname, '../../fixtures/commands')

interface Fixture {
  readonly name: string
  readonly before: readonly string[]
  /** Steps, each with what is expected after it. */
  readonly stages: readonly { readonly steps: string[]; readonly after: string[] }[]
}

function readFixtures(text: string): Fixture[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n')
      const before: string[] = []
      const stages: { steps: string[]; after: string[] }[] = []
      let into = before
      for (const line of lines) {
        if (line.trim() === '' || line.startsWith('# ')) continue
        if (line === '=>') into = stages.at(-1)?.after ?? []
        else if (line.startsWith('> ')) {
          const open = stages.at(-1)
          const stage = open === undefined || into === open.after ? newStage(stages) : open
          stage.steps.push(line.slice(2))
          into = []
        } else into.push(line)
      }
      return { name: name.trim(), before, stages }
    })
}

function newStage(stages: { steps: string[]; after: string[] }[]) {
  const stage = { steps: [], after: [] }
  stages.push(stage)
  return stage
}

const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && file !== 'README.txt')
const fixtures = files.map((file) => ({
  file,
  cases: readFixtures(readFileSync(join(folder, file), 'utf8')),
}))

describe.each(fixtures)('$file', ({ cases }) => {
  it.each(cases)('$name', async ({ before, stages }) => {
    expect(stages.length).toBeGreaterThan(0)
    const open = openFixture(readBlocks(before))
    const { editor } = open.session
    for (const { steps, after } of stages) {
      for (const step of steps) await doStep(open, step)
      const marked = after.some((line) => /[‸[\]]/.test(line))
      expect(writeBlocks(editor, bodyOf(editor), marked)).toEqual(after)
      expect(isValid(editor)).toBe(true)
      expect(isNormal(editor)).toBe(true)
    }
    open.session.dispose()
  })
})

it('there are enough of them, and no two have one name', () => {
  const names = fixtures.flatMap(({ file, cases }) => cases.map(({ name }) => `${file} ${name}`))
  expect(names.length).toBeGreaterThanOrEqual(90)
  expect(new Set(names).size).toBe(names.length)
})
