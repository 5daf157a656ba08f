import Conf from 'conf'
import type { OpenRawStore } from './keptFile.ts'

/** Stores where there is no Electron. Dots in keys stay dots (traps: electron-store). */
export const openConf: OpenRawStore = (folder, name) =>
  new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: name,
    accessPropertiesByDotNotation: false,
  })
