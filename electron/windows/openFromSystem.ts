import { basename, dirname, relative } from 'node:path'
import type { Services } from '../services/createServices.ts'
import { checkDocumentFile } from '../services/fileNames.ts'

/**
 * Opens a document that the system handed over: one of the workspace at once, another is first
 * read into the workspace. `show` brings it before the person; failures go to `complain` in
 * Vietnamese.
 */
export async function openFromSystem(
  path: string,
  services: Services,
  show: (file: string) => void,
  complain: (message: string) => void,
): Promise<void> {
  const { host, info } = services
  const isOwn = relative(info.workspace, dirname(path)) === ''
  if (isOwn && checkDocumentFile(basename(path)).ok) {
    show(basename(path))
    return
  }
  const imported = await services.import({ path })
  if (!imported.ok) {
    complain(imported.error.message)
    return
  }
  host.emit('documents.changed', {})
  const [first] = imported.value.opened
  if (first !== undefined) show(first.file)
}
