// Stands in for Electron's own default app, which the Electron for tests lacks: starts the
// app folder given as the first argument that is no flag.
const { app } = require('electron')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('electron-loader: no app folder given')
  app.exit(2)
} else {
  const root = path.resolve(folder)
  const manifest = require(path.join(root, 'package.json'))
  app.setAppPath(root)
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  import(pathToFileURL(path.join(root, manifest.main)).href).catch((error) => {
    console.error(error)
    app.exit(3)
  })
}
