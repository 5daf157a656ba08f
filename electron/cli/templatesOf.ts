import { findResources } from '../services/resources.ts'
import { createTemplateCatalog, type TemplateCatalog } from '../services/templateCatalog.ts'
import { workspaceAt } from '../services/workspace.ts'
import type { Given } from './command.ts'

/** The shipped templates and, with `--workspace DIR`, the office's own in that folder. */
export function templatesOf(given: Given): TemplateCatalog {
  const folder = given.text('workspace')
  const workspace = folder === undefined ? undefined : workspaceAt(given.terminal.path(folder))
  return createTemplateCatalog(findResources().templates, workspace)
}
