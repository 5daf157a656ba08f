import { z } from 'zod'
import {
  type OpenFiles,
  openFilesSchema,
  type RecentFile,
  recentFileSchema,
} from '../../shared/api/openFiles.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type OpenRawStore, openKeptFile } from './keptFile.ts'

const VERSION = 1

/** How many documents the list of recent ones remembers. */
const RECENT = 30
/** How many windows the next start opens at most. */
const WINDOWS = 8

const deskSchema = z.strictObject({
  recent: z.array(recentFileSchema),
  /** By window, those of the last run included until a window takes them over. */
  windows: z.array(openFilesSchema.extend({ window: z.string() })),
})
type Desk = z.infer<typeof deskSchema>

/**
 * What was open in each window, and which documents were opened lately. It lies in the workspace:
 * it speaks of its files, and goes with it to another machine.
 */
export interface DeskMemory {
  /** The latest first. */
  recent(): readonly RecentFile[]
  opened(file: string, now: Date): void
  windows(): readonly string[]
  openFiles(window: string): OpenFiles | undefined
  remember(window: string, files: OpenFiles): void
  forget(window: string): void
  moved(from: string, to: string): void
  removed(file: string): void
  flush(): Result<void>
}

/** Opens `desk.json` of the folder. Failure `store-too-new`. */
export function openDeskMemory(folder: string, open: OpenRawStore): Result<DeskMemory> {
  const kept = openKeptFile<Desk>({
    open,
    folder,
    name: 'desk',
    version: VERSION,
    schema: deskSchema,
    initial: () => ({ recent: [], windows: [] }),
  })
  if (!kept.ok) return kept
  const { read, replace, flush } = kept.value
  const mapFiles = (map: (file: string) => string | undefined): void => {
    const { recent, windows } = read()
    const mapped = <T extends { readonly file: string }>(all: readonly T[]): T[] =>
      all.flatMap((one) => {
        const file = map(one.file)
        return file === undefined ? [] : [{ ...one, file }]
      })
    replace({
      recent: mapped(recent),
      windows: windows.map(({ active, ...one }) => {
        const now = active === undefined ? undefined : map(active)
        const files = mapped(one.files).map(({ beside, ...open }) => {
          const to = beside && map(beside.file)
          return beside === undefined || to === undefined
            ? open
            : { ...open, beside: { ...beside, file: to } }
        })
        return { ...one, files, ...(now !== undefined && { active: now }) }
      }),
    })
  }

  return ok({
    recent: () => read().recent,
    opened(file, now) {
      const before = read().recent.find((one) => one.file === file)
      const others = read().recent.filter((one) => one.file !== file)
      const recent = [{ ...before, file, opened: now.toISOString() }, ...others].slice(0, RECENT)
      replace({ ...read(), recent })
    },
    windows: () => read().windows.map(({ window }) => window),
    openFiles(window) {
      const found = read().windows.find((one) => one.window === window)
      if (found === undefined) return undefined
      const { window: _, ...files } = found
      return files
    },
    remember(window, { left = [], ...files }) {
      const now = read()
      const others = now.windows.filter((one) => one.window !== window)
      const lefts = new Map(left.map((one) => [one.file, one.left]))
      const recent = now.recent.map((one) => {
        const known = lefts.get(one.file)
        return known === undefined ? one : { ...one, left: known }
      })
      const windows = [...others, { window, ...files }].slice(-WINDOWS)
      // Told after every rest of the typing: mostly the disk needn't hear of it.
      if (JSON.stringify({ recent, windows }) !== JSON.stringify(now)) replace({ recent, windows })
    },
    forget(window) {
      const others = read().windows.filter((one) => one.window !== window)
      if (others.length < read().windows.length) replace({ ...read(), windows: others })
    },
    moved: (from, to) => mapFiles((file) => (file === from ? to : file)),
    removed: (gone) => mapFiles((file) => (file === gone ? undefined : file)),
    flush,
  })
}
