import { isRecord } from './isRecord.ts'

/**
 * Steps from one version of a template file to the next: `templateMigrations[0]` takes version 1 to
 * 2. A step gets the parsed, not yet validated file; published steps never change.
 */
export const templateMigrations: readonly ((template: unknown) => unknown)[] = [
  // 2 added runs, tables, literal markers and whence an office's own template is, all optional; a
  // brace that opens no field is written twice since.
  (template) => ({ ...(inTexts(template) as object), version: 2 }),
]

const LONE_BRACE = /\{(?![a-zA-Z]*\})/g

/** Every text of the file, wherever it stands: names of fields hold no braces. */
function inTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LONE_BRACE, '{{')
  if (Array.isArray(value)) return value.map(inTexts)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, inTexts(inside)]))
}
