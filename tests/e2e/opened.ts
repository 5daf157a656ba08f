import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { serializeDocument } from '../../shared/document/file.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { launchApp, type RunningApp, removeFolder, temporaryFolder } from './electron.ts'

export interface OpenedApp extends RunningApp {
  readonly cdp: CDPSession
  /** Closes the window and removes all that it wrote. */
  end(): Promise<void>
}

/** The program with these documents in its workspace, under their names, the first one opened. */
export async function openDocuments(...documents: readonly VanKienDocument[]): Promise<OpenedApp> {
  const folder = await temporaryFolder()
  const workspace = join(folder, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const files = documents.map((document) => {
    const file = join(workspace, `${document.name}.vankien`)
    writeFileSync(file, serializeDocument(document))
    return file
  })
  const run = await launchApp({ folder, args: files.slice(0, 1) })
  await run.page.getByTestId('first-start-skip').click()
  await run.page.getByTestId('editor').waitFor()
  return {
    ...run,
    cdp: await run.page.context().newCDPSession(run.page),
    end: async () => {
      await run.close()
      await removeFolder(folder)
    },
  }
}
