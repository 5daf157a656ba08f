import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { FontFiles } from './pdf/pdfmakeCore.ts'

/** Faces of Tinos, which is as wide as Times New Roman letter by letter. */
const faces = {
  normal: ['400Regular', 'Tinos_400Regular.ttf'],
  bold: ['700Bold', 'Tinos_700Bold.ttf'],
  italics: ['400Regular_Italic', 'Tinos_400Regular_Italic.ttf'],
  bolditalics: ['700Bold_Italic', 'Tinos_700Bold_Italic.ttf'],
} as const

/** Folder of the installed font package; undefined in a packaged program, which ships its own. */
export function installedFontsFolder(): string | undefined {
  try {
    const require = createRequire(import.meta.url)
    return dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  } catch {
    return undefined
  }
}

/** Where a face lies: beside the others, or in a folder of its own as in the package. */
function faceFile(folder: string, [own, file]: readonly [string, string]): string {
  const flat = join(folder, file)
  return existsSync(flat) ? flat : join(folder, own, file)
}

/** Reads the four faces from a folder; a missing one is a failure that names it. */
export async function readFonts(folder: string): Promise<Result<FontFiles>> {
  try {
    const read = (face: readonly [string, string]) => readFile(faceFile(folder, face))
    const [normal, bold, italics, bolditalics] = await Promise.all([
      read(faces.normal),
      read(faces.bold),
      read(faces.italics),
      read(faces.bolditalics),
    ])
    return ok({ normal, bold, italics, bolditalics })
  } catch (error) {
    return fail(
      'fonts-missing',
      'Không tìm thấy phông chữ để ghi tệp. Hãy cài đặt lại chương trình.',
      String(error),
    )
  }
}
