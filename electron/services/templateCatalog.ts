import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { parseTemplate } from '../../shared/template/load.ts'
import type { Template } from '../../shared/template/types.ts'
import { readFailure } from './readFailure.ts'

/** The templates that the program ships. */
export interface TemplateCatalog {
  /** All templates, in the order of their file names. Failure: a template file is broken. */
  all(): Promise<Result<readonly Template[]>>
  /** Failure `unknown-template`, with the ids that there are. */
  get(id: string): Promise<Result<Template>>
}

/** Reads `<folder>/*.json` once, on first use. */
export function createTemplateCatalog(folder: string): TemplateCatalog {
  let loaded: Promise<Result<readonly Template[]>> | undefined
  const all = () => {
    loaded ??= readTemplates(folder)
    return loaded
  }
  return {
    all,
    async get(id) {
      const templates = await all()
      if (!templates.ok) return templates
      const found = templates.value.find((one) => one.id === id)
      if (found !== undefined) return ok(found)
      const known = templates.value.map((one) => one.id).join(', ')
      return fail('unknown-template', `Không có mẫu “${id}”. Các mẫu hiện có: ${known}.`)
    },
  }
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
