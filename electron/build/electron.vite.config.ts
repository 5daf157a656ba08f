import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { hostEntries, hostOutput } from './hostBuild.ts'
import { steadyTimers } from './steadyTimers.ts'

/*
 * Everything is bundled, libraries too: the packaged program then holds `out/` alone. The syntax
 * stays at that of Electron 33, the oldest one that the tests run in.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'electron/main.ts', ...hostEntries },
        output: hostOutput,
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: 'electron/preload.ts',
        // A sandboxed preload can't be an ES module (electron/electron#41460).
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), steadyTimers()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      // Half the script to read at each start.
      minify: true,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
