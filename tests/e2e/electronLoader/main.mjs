// Stands in for Electron's own default app, which the Electron for tests lacks: starts the
// app folder given as the first argument that is no flag. An ES module, because Electron holds
// back its ready event until such an entry has been imported whole.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('electron-loader: no app folder given')
  app.exit(2)
} else {
  const root = resolve(folder)
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  app.setAppPath(root)
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  try {
    await import(pathToFileURL(join(root, manifest.main)).href)
  } catch (error) {
    console.error(error)
    app.exit(3)
  }
}
