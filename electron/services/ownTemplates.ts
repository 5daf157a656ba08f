import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../shared/ids.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { parseTemplate } from '../../shared/template/load.ts'
import { type Template, templateIdSchema } from '../../shared/template/types.ts'
import { foldText } from '../../shared/text/fold.ts'
import { compareVietnamese } from '../../shared/text/normalize.ts'
import { exists, isSystemError, writeFailure, writeFileAtomic } from './atomicFile.ts'
import { createQueue } from './queue.ts'
import { readFailure } from './readFailure.ts'
import { checkFolder, type Workspace } from './workspace.ts'

/** A template file of the workspace that can't be used, with its reason. */
export interface BrokenTemplate {
  readonly file: string
  readonly problem: string
}

/**
 * The office's own templates: `<id>.json` each. What a saving replaces is kept as
 * `versions/<id>.<edition>.json`, what is removed lies in `bin/`.
 */
export interface OwnTemplates {
  all(): Promise<Result<{ templates: readonly Template[]; broken: readonly BrokenTemplate[] }>>
  /** Under a new id made from the name; an imported one keeps its own where that is free. */
  add(template: Template, from?: 'imported'): Promise<Result<Template>>
  /** Takes the place of the one of the same id, which is kept. Failure `unknown-template`. */
  replace(template: Template): Promise<Result<Template>>
  /** Name and description only: no new version. */
  rename(id: string, name: string, description: string): Promise<Result<Template>>
  /** The kept ones and the present one, the newest first. */
  versions(id: string): Promise<Result<readonly Template[]>>
  remove(id: string): Promise<Result<{ removed: string }>>
  bringBack(removed: string): Promise<Result<Template>>
}

const ENDING = '.json'
const OWN = 'mau'

/** "Nghị quyết năm" gives `mau-nghi-quyet-nam`: no template of the program begins so. */
function idFor(name: string, taken: ReadonlySet<string>): string {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? []
  const bare = [OWN, ...words].join('-').slice(0, 60).replace(/-+$/, '')
  for (let count = 1; ; count++) {
    const id = count === 1 ? bare : `${bare}-${count}`
    if (!taken.has(id)) return id
  }
}

/** `shipped`: ids of the program's own templates, which no file of the office may claim. */
export function createOwnTemplates(
  workspace: Workspace,
  shipped: () => Promise<ReadonlySet<string>>,
): OwnTemplates {
  const folder = workspace.templates
  const versionsFolder = join(folder, 'versions')
  const bin = join(folder, 'bin')
  const queue = createQueue()
  const inTurn = <T>(action: () => Promise<Result<T>>): Promise<Result<T>> =>
    queue(async () => {
      const there = checkFolder(workspace.data)
      return there.ok ? action() : there
    })

  const pathOf = (id: string): string => join(folder, `${id}${ENDING}`)
  const versionPath = (id: string, edition: number): string =>
    join(versionsFolder, `${id}.${edition}${ENDING}`)

  const namesIn = async (where: string): Promise<string[]> => {
    const names = await readdir(where).catch((error: unknown) => {
      if (isSystemError(error) && error.code === 'ENOENT') return []
      throw error
    })
    return names.filter((name) => name.endsWith(ENDING)).sort()
  }

  /** A second template of the name gets "(2)". */
  const freeName = async (name: string): Promise<string> => {
    const files = await namesIn(folder)
    const read = await Promise.all(files.map((file) => readTemplate(join(folder, file))))
    const taken = new Set(read.flatMap((one) => (one.ok ? [one.value.name] : [])))
    let free = name
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`
    return free
  }

  const write = async (template: Template): Promise<Result<Template>> => {
    // Read again as anyone would: nothing gets in that would not come out.
    const text = `${JSON.stringify(template, null, 1)}\n`
    const checked = parseTemplate(text)
    if (!checked.ok) return checked
    await mkdir(folder, { recursive: true })
    const written = await writeFileAtomic(pathOf(template.id), text, { replace: true })
    return written.ok ? ok(checked.value) : written
  }

  const present = async (id: string): Promise<Result<Template>> => {
    if (!templateIdSchema.safeParse(id).success || !(await exists(pathOf(id)))) return unknown(id)
    return readTemplate(pathOf(id))
  }

  const replace = async (template: Template): Promise<Result<Template>> => {
    const { id } = template
    if (!(await exists(pathOf(id)))) return unknown(id)
    const old = await readTemplate(pathOf(id))
    const kept = await keptVersions(id)
    const last = Math.max(0, ...kept.map(({ edition }) => edition ?? 1))
    // A broken file in its place is kept as it is, whatever it was.
    const edition = old.ok ? Math.max(old.value.edition ?? 1, last) : last + 1
    await mkdir(versionsFolder, { recursive: true })
    const text = await readFile(pathOf(id))
    const saved = await writeFileAtomic(versionPath(id, edition), text, { replace: true })
    return saved.ok ? write({ ...template, edition: edition + 1 }) : saved
  }

  const keptVersions = async (id: string): Promise<Template[]> => {
    const files = (await namesIn(versionsFolder)).filter((name) => name.startsWith(`${id}.`))
    const read = await Promise.all(files.map((name) => readTemplate(join(versionsFolder, name))))
    return read.flatMap((one) => (one.ok ? [one.value] : []))
  }

  return {
    all: () =>
      inTurn(async () => {
        const templates: Template[] = []
        const broken: BrokenTemplate[] = []
        const ids = await shipped()
        for (const file of await namesIn(folder)) {
          const read = await readTemplate(join(folder, file))
          const problem = read.ok ? problemOf(read.value, file, ids) : read.error.message
          if (problem !== undefined) broken.push({ file, problem })
          else if (read.ok) templates.push(read.value)
        }
        templates.sort((one, other) => compareVietnamese(one.name, other.name))
        return ok({ templates, broken })
      }).catch((error: unknown) => readFailure(folder, error)),
    add: (template, from) =>
      inTurn(async () => {
        const taken = [folder, versionsFolder, bin].map(namesIn)
        const ids = (await Promise.all(taken)).flat().map((name) => name.replace(/\..*$/, ''))
        const known = new Set([...ids, ...(await shipped())])
        const { edition: _, ...rest } = { ...template, name: await freeName(template.name) }
        const keeps = from === 'imported' && rest.id.startsWith(`${OWN}-`) && !known.has(rest.id)
        return write({ ...rest, id: keeps ? rest.id : idFor(rest.name, known) })
      }).catch((error: unknown) => writeFailure(folder, error)),
    replace: (template) =>
      inTurn(() => replace(template)).catch((error: unknown) => writeFailure(folder, error)),
    rename: (id, name, description) =>
      inTurn(async () => {
        const found = await present(id)
        return found.ok ? write({ ...found.value, name, description }) : found
      }).catch((error: unknown) => writeFailure(folder, error)),
    versions: (id) =>
      inTurn(async () => {
        const found = await present(id)
        if (!found.ok) return found
        const kept = await keptVersions(id)
        return ok([
          found.value,
          ...kept.sort((one, other) => (other.edition ?? 1) - (one.edition ?? 1)),
        ])
      }).catch((error: unknown) => readFailure(folder, error)),
    remove: (id) =>
      inTurn(async () => {
        if (!templateIdSchema.safeParse(id).success || !(await exists(pathOf(id)))) {
          return unknown(id)
        }
        const removed = `${id}.${newId()}${ENDING}`
        await mkdir(bin, { recursive: true })
        await rename(pathOf(id), join(bin, removed))
        return ok({ removed })
      }).catch((error: unknown) => writeFailure(folder, error)),
    bringBack: (removed) =>
      inTurn(async () => {
        const [, id] = /^([a-z0-9-]+)\.[a-z0-9]{12}\.json$/.exec(removed) ?? []
        if (id === undefined || !(await exists(join(bin, removed)))) return unknown(removed)
        if (await exists(pathOf(id))) {
          return fail(
            'template-there',
            'Đã có một mẫu khác ở chỗ của mẫu này. Hãy xoá mẫu ấy trước.',
          )
        }
        await rename(join(bin, removed), pathOf(id))
        return readTemplate(pathOf(id))
      }).catch((error: unknown) => writeFailure(folder, error)),
  }
}

/** Larger files are no templates; they are not even read. */
const MOST_BYTES = 16_000_000

/** The template in a file. Failures: those of reading and of `parseTemplate`. */
export async function readTemplate(path: string): Promise<Result<Template>> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) {
      return fail('template-hostile', 'Tệp mẫu quá lớn, không phải mẫu của một văn bản.')
    }
    return parseTemplate(await readFile(path, 'utf8'))
  } catch (error) {
    return readFailure(path, error)
  }
}

function problemOf(
  template: Template,
  file: string,
  shipped: ReadonlySet<string>,
): string | undefined {
  if (shipped.has(template.id)) return 'Mã của mẫu trùng với một mẫu có sẵn của chương trình.'
  return `${template.id}${ENDING}` === file ? undefined : 'Tên tệp khác với mã của mẫu bên trong.'
}

function unknown(id: string): Result<never> {
  return fail('unknown-template', `Không có mẫu “${id}” trong các mẫu của cơ quan.`)
}
