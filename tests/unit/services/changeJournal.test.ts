import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChangeJournal,
  createChangeJournal,
} from '../../../electron/services/changeJournal.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

const FILE = 'Nghị quyết.vankien'
const change = (number: number) => ({ number })
const changes = (from: number, count: number) => ({
  from,
  list: Array.from({ length: count }, (_, at) => change(from + at)),
})

/** A version of the file that holds the changes up to a number. */
const textWith = (upTo: number) => `đến ${upTo}`

describe('the journal of changes', () => {
  it('gives back what the file lacks, to another program too', async () => {
    const folder = temporaryFolder()
    const journal = createChangeJournal(folder)
    expect(await journal.missing(FILE, textWith(0))).toBeUndefined()
    expect(await journal.append(FILE, 'a', changes(1, 3))).toMatchObject({ ok: true })
    expect(await journal.append(FILE, 'a', changes(4, 2))).toMatchObject({ ok: true })
    const after = createChangeJournal(folder)
    expect(await after.missing(FILE, textWith(0))).toEqual(changes(1, 5))
  })

  it('is gone once the file holds everything', async () => {
    const folder = temporaryFolder()
    const journal = createChangeJournal(folder)
    await journal.missing(FILE, textWith(0))
    await journal.append(FILE, 'a', changes(1, 3))
    await journal.saving(FILE, textWith(3), 3)
    await journal.saved(FILE, textWith(3), 3)
    expect(readdirSync(folder)).toEqual([])
    expect(await createChangeJournal(folder).missing(FILE, textWith(3))).toBeUndefined()
  })

  it('never plays onto a version that it does not know, and keeps what it had', async () => {
    const folder = temporaryFolder()
    const journal = createChangeJournal(folder)
    await journal.missing(FILE, textWith(0))
    await journal.append(FILE, 'a', changes(1, 3))
    const after = createChangeJournal(folder)
    expect(await after.missing(FILE, 'sửa ở nơi khác')).toBeUndefined()
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.changes\.\d+\.old$/)])
  })

  it('takes a name as long as disks allow', async () => {
    const journal = createChangeJournal(temporaryFolder())
    const long = `${'Nghị quyết về phát triển kinh tế xã hội '.repeat(5).slice(0, 150)}.vankien`
    await journal.missing(long, textWith(0))
    expect(await journal.append(long, 'a', changes(1, 3))).toMatchObject({ ok: true })
  })

  it('begins anew where something was left behind', async () => {
    const folder = temporaryFolder()
    const journal = createChangeJournal(folder)
    await journal.missing(FILE, textWith(0))
    await journal.append(FILE, 'a', changes(1, 3))
    const [name = ''] = readdirSync(folder)
    const left = readFileSync(join(folder, name))
    await journal.saving(FILE, textWith(3), 3)
    await journal.saved(FILE, textWith(3), 3)
    writeFileSync(join(folder, name), left)
    await journal.append(FILE, 'a', changes(4, 1))
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain('"from":1,')
    expect(await createChangeJournal(folder).missing(FILE, textWith(3))).toEqual(changes(4, 1))
  })

  it('takes changes of one window only', async () => {
    const journal = createChangeJournal(temporaryFolder())
    expect(await journal.append(FILE, 'a', changes(1, 1))).toMatchObject({ ok: false })
    await journal.missing(FILE, textWith(0))
    await journal.append(FILE, 'a', changes(1, 1))
    const other = await journal.append(FILE, 'b', changes(1, 1))
    expect(other).toMatchObject({ error: { code: 'journal-elsewhere' } })
  })

  it('stops where a batch is lacking or torn, and goes on when it comes later', async () => {
    const folder = temporaryFolder()
    const journal = createChangeJournal(folder)
    await journal.missing(FILE, textWith(0))
    await journal.append(FILE, 'a', changes(1, 2))
    await journal.append(FILE, 'a', changes(5, 2))
    expect(await createChangeJournal(folder).missing(FILE, textWith(0))).toEqual(changes(1, 2))
    const [name = ''] = readdirSync(folder)
    appendFileSync(join(folder, name), '\n{"from":3,"li')
    expect(await createChangeJournal(folder).missing(FILE, textWith(0))).toEqual(changes(1, 2))
    await journal.append(FILE, 'a', changes(3, 2))
    expect(await createChangeJournal(folder).missing(FILE, textWith(0))).toEqual(changes(1, 6))
  })

  it('follows a new name', async () => {
    const folder = temporaryFolder()
    const journal = createChangeJournal(folder)
    await journal.missing(FILE, textWith(0))
    await journal.append(FILE, 'a', changes(1, 3))
    await journal.saving(FILE, 'tên mới', 'same')
    await journal.saved(FILE, 'tên mới', 'same')
    await journal.renamed(FILE, 'Khác.vankien', 'tên mới')
    const after = createChangeJournal(folder)
    expect(await after.missing('Khác.vankien', 'tên mới')).toEqual(changes(1, 3))
    expect(await after.missing(FILE, 'tên mới')).toBeUndefined()
  })

  it('says when it cannot write', async () => {
    const place = join(temporaryFolder(), 'tệp')
    writeFileSync(place, '')
    const journal = createChangeJournal(join(place, 'changes'))
    await journal.missing(FILE, textWith(0))
    const kept = await journal.append(FILE, 'a', changes(1, 1))
    expect(kept).toMatchObject({ error: { code: 'not-writable' } })
    expect(existsSync(place) && readFileSync(place, 'utf8')).toBe('')
  })

  /**
   * Whatever is done and wherever a crash comes, the version on the disk and what the journal
   * gives to it are together all that was appended.
   */
  it('holds all that was appended at every moment (property)', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('save' as const), behind: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ kind: fc.constant('reopen' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const folder = temporaryFolder()
        let journal: ChangeJournal = createChangeJournal(folder)
        let text = textWith(0)
        let [inFile, appended] = [0, 0]
        const crashed = async (version: string, holds: number) => {
          const copy = temporaryFolder()
          for (const name of readdirSync(folder)) {
            writeFileSync(join(copy, name), readFileSync(join(folder, name)))
          }
          const missing = await createChangeJournal(copy).missing(FILE, version)
          const numbers = missing?.list.map(({ number }) => number) ?? []
          expect(numbers).toEqual(
            Array.from({ length: appended - holds }, (_, at) => holds + 1 + at),
          )
        }
        await journal.missing(FILE, text)
        for (const one of steps) {
          if (one.kind === 'type') {
            await journal.append(FILE, 'a', changes(appended + 1, one.count))
            appended += one.count
          } else if (one.kind === 'save') {
            const upTo = Math.max(inFile, appended - one.behind)
            await journal.saving(FILE, textWith(upTo), upTo)
            await crashed(text, inFile)
            await crashed(textWith(upTo), upTo)
            await journal.saved(FILE, textWith(upTo), upTo)
            text = textWith(upTo)
            inFile = upTo
          } else {
            journal = createChangeJournal(folder)
            await journal.missing(FILE, text)
            // The window that finds changes saves the whole document at once.
            await journal.saving(FILE, textWith(appended), appended)
            await journal.saved(FILE, textWith(appended), appended)
            text = textWith(appended)
            inFile = appended
          }
          await crashed(text, inFile)
        }
      }),
      { numRuns: 60 },
    )
  })
})
