import { type Browser, chromium } from 'playwright-core'
import { type Measured, measureRound, nothingMeasured, type Opened, open } from './measure.ts'
import { type EditorSample, editorSamples } from './samples.ts'
import { reportSoak, soak } from './soak.ts'
import { plainPage, type Subject, type SubjectName, wholeEditor } from './subjects.ts'
import { report } from './verdict.ts'

/**
 * `npm run bench -- editor`: the main thread's work for a key at the start, middle and end of the
 * longest document and of one ten times longer, in the whole editor (loopback page, everything
 * on) beside two pages with the same words, marks and keys in the same run: a plain
 * contenteditable and a bare ProseMirror. The pages take turns, so that what else the machine
 * does falls on all of them; the ratios of the medians are held against the targets
 * (verdict.ts), and the program ends with 1 when one is missed. `npm run bench -- editor seed`,
 * `tenfold` or `soak` (an hour of writing, soak.ts) does one part alone. What is counted: trace.ts.
 */

/** Turns of letters and times of opening. */
const ROUNDS: Readonly<Record<string, { readonly typing: number; readonly opening: number }>> = {
  seed: { typing: 4, opening: 3 },
  tenfold: { typing: 2, opening: 1 },
}

async function measure(
  browser: Browser,
  subjects: readonly Subject[],
  sample: EditorSample,
): Promise<Record<SubjectName, Measured>> {
  const results: Record<SubjectName, Measured> = {
    floor: nothingMeasured(),
    ProseMirror: nothingMeasured(),
    'whole editor': nothingMeasured(),
  }
  const rounds = ROUNDS[sample.name] ?? { typing: 1, opening: 1 }
  let opened: Opened[] = []
  for (let turn = 0; turn < rounds.opening; turn++) {
    for (const { page } of opened) await page.close()
    opened = []
    for (const subject of subjects) {
      const one = await open(browser, subject, sample)
      results[subject.name].openings.push(one.opening)
      opened.push(one)
    }
  }
  for (let turn = 0; turn < rounds.typing; turn++) {
    for (const one of opened) {
      await measureRound(browser, one, sample, results[one.subject.name])
    }
  }
  for (const { page } of opened) await page.close()
  return results
}

const only = process.argv[2]
const samples = editorSamples().filter(({ name }) => only === undefined || name === only)
const browser = await chromium.launch({
  executablePath: process.env.VAN_KIEN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const subjects = [
    plainPage('floor', 'floor.js'),
    plainPage('ProseMirror', 'prosemirror.js'),
    wholeEditor,
  ]
  let kept = true
  for (const sample of samples) {
    const all = await measure(browser, subjects, sample)
    kept = report(`${sample.name}: ${sample.about}`, sample.name, all) && kept
  }
  const [seed] = editorSamples()
  if (seed !== undefined && (only === undefined || only === 'soak')) {
    kept = reportSoak(await soak(browser, seed)) && kept
  }
  if (!kept) process.exitCode = 1
} finally {
  await browser.close()
}
