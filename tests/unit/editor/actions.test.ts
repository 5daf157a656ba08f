import { describe, expect, it } from 'vitest'
import { allActions } from '../../../renderer/editor/actions/allActions.ts'
import { keysOf, shownKeys } from '../../../renderer/editor/actions/keys.ts'

const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, key: '', code: '' }

describe('actions of the editor', () => {
  it('every id and every key stands once', () => {
    const ids = allActions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const keys = allActions.flatMap((action) => action.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keys are spelled in the order Ctrl, Alt, Shift', () => {
    for (const { keys } of allActions) {
      for (const one of keys ?? [])
        expect(one).toMatch(/^(Ctrl\+)?(Alt\+)?(Shift\+)?(\w+|[^\w\s])$/)
    }
  })

  it.each([
    ['Ctrl+Shift+L', { ctrlKey: true, shiftKey: true, code: 'KeyL', key: 'L' }],
    ['Ctrl+Shift+=', { ctrlKey: true, shiftKey: true, code: 'Equal', key: '+' }],
    ['Ctrl+Alt+1', { ctrlKey: true, altKey: true, code: 'Digit1', key: '&' }],
    ['Ctrl+Alt+1', { ctrlKey: true, altKey: true, code: 'Numpad1', key: '1' }],
    ['Ctrl+B', { metaKey: true, code: 'KeyB', key: 'b' }],
    ['Alt+Shift+ArrowUp', { altKey: true, shiftKey: true, code: 'ArrowUp', key: 'ArrowUp' }],
    ['F6', { code: 'F6', key: 'F6' }],
  ])('reads %s', (keys, pressed) => {
    expect(keysOf({ ...press, ...pressed })).toBe(keys)
  })

  it('shows keys as menus do', () => {
    expect(shownKeys('Alt+Shift+ArrowUp')).toBe('Alt+Shift+↑')
    expect(shownKeys('Ctrl+Shift+=')).toBe('Ctrl+Shift+=')
    expect(shownKeys('Ctrl++')).toBe('Ctrl++')
  })
})
