import ElectronStore from 'electron-store'
import type { OpenRawStore } from './keptFile.ts'

/** Stores inside Electron. Dots in keys stay dots (traps: electron-store). */
export const openElectronStore: OpenRawStore = (folder, name) =>
  new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name,
    accessPropertiesByDotNotation: false,
  })
