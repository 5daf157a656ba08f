import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const require = createRequire(import.meta.url)

/** Source of a file inside an installed package. */
function sourceOf(name: string, file: string): string {
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8')
}

/** What renderer/editor/page/sparingReact.ts counts on; a new version that differs fails here. */
describe('the own contentEditable of the editor element', () => {
  it('is where React decides to walk the focused editor', () => {
    const react = sourceOf('react-dom', 'cjs/react-dom-client.production.js')
    expect(react).toMatch(/"true" === \w+\.contentEditable/)
    // The second place serves `onSelect`, which Slate does not use.
    expect(react.match(/\.contentEditable/g)).toHaveLength(2)
    expect(sourceOf('slate-react', 'dist/index.es.js')).not.toMatch(/\bonSelect:/)
  })

  it('is read by nothing in Slate', () => {
    for (const [name, file] of [
      ['slate-react', 'dist/index.es.js'],
      ['slate-dom', 'dist/index.es.js'],
    ] as const) {
      expect(sourceOf(name, file)).not.toMatch(/\.contentEditable\b(?! = )/)
    }
  })
})

describe('the letters that React is spared', () => {
  it('are heard by nobody: Slate asks for them only without a beforeinput of the browser', () => {
    const slate = sourceOf('slate-react', 'dist/index.es.js')
    expect(slate).not.toMatch(/keypress['"]|onKeyPress|textInput/)
    expect(slate).toMatch(
      /onBeforeInput: useCallback\(event => \{[\s\S]*?!HAS_BEFORE_INPUT_SUPPORT/,
    )
    const react = sourceOf('react-dom', 'cjs/react-dom-client.production.js')
    // Keys that are let go: Slate hears of them at the document itself.
    expect(slate).not.toMatch(/onKeyUp/)
    expect(slate).toMatch(/document\.addEventListener\('keyup', \w+, true\)/)
    expect(react).toMatch(/"onBeforeInput", \[\s*"compositionend",\s*"keypress",\s*"textInput"/)
  })
})
