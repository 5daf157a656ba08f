/*
 * What the two builds of host code (Electron main process, command line) have in common. Chunks
 * lie flat beside the entries: services/resources.ts counts on `out/<part>/`.
 */

/** Entries besides the program itself: what runs in a thread of its own. */
export const hostEntries: Readonly<Record<string, string>> = {
  exportWorker: 'electron/export/exportWorker.ts',
  importWorker: 'electron/excel/importWorker.ts',
  planWorker: 'electron/export/planWorker.ts',
}

export const hostOutput = {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
} as const
