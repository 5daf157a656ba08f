import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { parseTemplate } from '../../shared/template/load.ts'
import type { Template } from '../../shared/template/types.ts'
import { createOwnTemplates, type OwnTemplates } from './ownTemplates.ts'
import { readFailure } from './readFailure.ts'
import type { Workspace } from './workspace.ts'

/** The templates that the program ships, and those of the office where there is a workspace. */
export interface TemplateCatalog {
  /** Those of the program, in the order of their file names. Failure: a template file is broken. */
  shipped(): Promise<Result<readonly Template[]>>
  /** Of any origin. Failures: `unknown-template` (with the ids that there are), `template-unusable`. */
  get(id: string): Promise<Result<Template>>
  readonly own: OwnTemplates | undefined
}

export interface OfficeCatalog extends TemplateCatalog {
  readonly own: OwnTemplates
  /** Ids of the shipped ones. */
  ids(): Promise<ReadonlySet<string>>
}

/** Reads `<folder>/*.json` once, on first use; the office's own are read anew each time. */
export function createTemplateCatalog(folder: string, workspace: Workspace): OfficeCatalog
export function createTemplateCatalog(folder: string, workspace?: Workspace): TemplateCatalog
export function createTemplateCatalog(folder: string, workspace?: Workspace): TemplateCatalog {
  let loaded: Promise<Result<readonly Template[]>> | undefined
  const shipped = () => {
    loaded ??= readTemplates(folder)
    return loaded
  }
  const ids = async (): Promise<ReadonlySet<string>> => {
    const templates = await shipped()
    return new Set(templates.ok ? templates.value.map(({ id }) => id) : [])
  }
  const own = workspace && createOwnTemplates(workspace, ids)
  const catalog = {
    shipped,
    own,
    ids,
    async get(id: string) {
      const templates = await shipped()
      if (!templates.ok) return templates
      const found = templates.value.find((one) => one.id === id)
      if (found !== undefined) return ok(found)
      const ours = await own?.all()
      if (ours?.ok === false) return ours
      const mine = ours?.value.templates ?? []
      const one = mine.find((template) => template.id === id)
      if (one !== undefined) return ok(one)
      const broken = ours?.value.broken.find(({ file }) => file === `${id}.json`)
      if (broken !== undefined) {
        return fail('template-unusable', `Không dùng được mẫu “${id}”. ${broken.problem}`)
      }
      const known = [...templates.value, ...mine].map((template) => template.id).join(', ')
      return fail('unknown-template', `Không có mẫu “${id}”. Các mẫu hiện có: ${known}.`)
    },
  }
  return catalog
}

async function readTemplates(folder: string): Promise<Result<readonly Template[]>> {
  const templates: Template[] = []
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
    for (const name of names) {
      const parsed = parseTemplate(await readFile(join(folder, name), 'utf8'))
      if (!parsed.ok)
        return fail(
          'template-broken',
          parsed.error.message,
          `${name}: ${parsed.error.detail ?? ''}`,
        )
      templates.push(parsed.value)
    }
  } catch (error) {
    return readFailure(folder, error)
  }
  return ok(templates)
}
