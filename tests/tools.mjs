import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the tests need beyond npm: how to see that it is there, and its Debian package. */
const TOOLS = [
  { name: 'Xvfb', package: 'xvfb', for: 'e2e' },
  { name: 'unzip', package: 'unzip', for: 'e2e' },
  { library: 'libgtk-3.so.0', package: 'libgtk-3-0', for: 'e2e' },
  { library: 'libnss3.so', package: 'libnss3', for: 'e2e' },
  { library: 'libasound.so.2', package: 'libasound2', for: 'e2e' },
  { library: 'libgbm.so.1', package: 'libgbm1', for: 'e2e' },
  { library: 'libXss.so.1', package: 'libxss1', for: 'e2e' },
  { name: 'chromium', package: 'chromium', for: 'e2e of the loopback page' },
  { name: 'soffice', package: 'libreoffice-writer', for: 'reading Word files back' },
  { name: 'pdftotext', package: 'poppler-utils', for: 'reading PDF files back' },
]

/** One line for each thing that is missing; none when all is there. */
export function missingTools() {
  if (process.platform !== 'linux') return ['missing: a Linux machine for the e2e tests']
  const libraries = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  return TOOLS.filter((tool) => !isThere(tool, libraries)).map(
    (tool) =>
      `missing: ${tool.name ?? tool.library} (Debian package ${tool.package}; for ${tool.for})`,
  )
}

function isThere(tool, libraries) {
  if (tool.library !== undefined) return libraries.includes(`\t${tool.library} `)
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${tool.name}`))
}
