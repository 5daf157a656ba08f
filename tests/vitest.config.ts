import { defineConfig } from 'vitest/config'

/** Specs that measure: beside another window they would measure that one too. */
const ALONE = 'tests/e2e/**/*.alone.spec.ts'

const inWindows = {
  environment: 'node',
  setupFiles: ['tests/e2e/ownDisplay.ts'],
  testTimeout: 120_000,
  hookTimeout: 60_000,
  // What a person sees a second later is right too: a save takes one, a busy machine more.
  expect: { poll: { timeout: 5_000 } },
}

/** Three kinds of test; `npm test` runs them all, each file alone with `npx vitest run <file>`. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Properties run hundreds of cases; a busy machine must not make them fail.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...inWindows,
          name: 'e2e',
          include: ['tests/e2e/**/*.spec.ts'],
          exclude: [ALONE],
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...inWindows,
          name: 'e2e-alone',
          include: [ALONE],
          fileParallelism: false,
        },
      },
    ],
  },
})
