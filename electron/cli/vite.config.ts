import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { hostEntries, hostOutput } from '../build/hostBuild.ts'

/** The command line, libraries included: it runs from `out/cli` with plain Node. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/cli',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { 'van-kien': 'electron/cli/van-kien.ts', ...hostEntries },
      output: {
        ...hostOutput,
        banner: (chunk) => (chunk.name === 'van-kien' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
})
