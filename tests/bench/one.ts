import { benchText, cases } from './cases.ts'

/**
 * Runs one case in a process of its own and prints its figures as JSON: median time of several
 * runs after a warm-up, and the peak memory of the process.
 * Arguments: index of the case, how many times the document.
 */
const [index, times] = process.argv.slice(2).map(Number)
const chosen = cases[index ?? 0]
if (!chosen || !times) throw new Error('usage: one INDEX TIMES')

const { text, source } = benchText(times)
const run = await chosen.prepare(text)
await run()
const spans: number[] = []
const rounds = times > 1 ? 3 : 5
for (let round = 0; round < rounds; round++) {
  const start = performance.now()
  await run()
  spans.push(performance.now() - start)
}
spans.sort((a, b) => a - b)
process.stdout.write(
  JSON.stringify({
    name: chosen.name,
    times,
    source,
    milliseconds: spans[Math.floor(spans.length / 2)],
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
