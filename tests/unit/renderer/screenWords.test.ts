import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applySpelling } from '../../../shared/text/spelling.ts'

const renderer = join(import.meta.dirname, '../../../renderer')

it('spells its words in the habit of the guideline throughout ("huỷ", not "hủy")', () => {
  const files = readdirSync(renderer, { encoding: 'utf8', recursive: true }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  const odd = files.flatMap((file) =>
    readFileSync(join(renderer, file), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      // The choice of the habit itself shows both.
      .filter((line) => line !== applySpelling(line, 'uỷ') && !line.startsWith("['ủy', 'ủy,"))
      .map((line) => `${file}: ${line}`),
  )
  expect(odd).toEqual([])
})
