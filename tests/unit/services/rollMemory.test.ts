import { expect, it } from 'vitest'
import { openConf } from '../../../electron/services/confStore.ts'
import { openRollMemory, type RollMemory } from '../../../electron/services/rollMemory.ts'
import type { RollChoices } from '../../../shared/rollForward/types.ts'
import { temporaryFolder } from '../../builders/temporaryFolder.ts'

function opened(folder: string): RollMemory {
  const memory = openRollMemory(folder, openConf)
  if (!memory.ok) throw new Error(memory.error.message)
  return memory.value
}

const asReport: RollChoices = { into: 'report', keep: { targets: 'figures', lessons: 'structure' } }
const asBefore: RollChoices = { into: 'same', keep: {} }

it('remembers the last choices of each kind of document over a restart', () => {
  const folder = temporaryFolder()
  const memory = opened(folder)
  expect(memory.choices({ documentType: 'NQ' })).toBeUndefined()
  memory.remember({ documentType: 'NQ', template: 'nghi-quyet-nam' }, asBefore)
  memory.remember({ documentType: 'NQ', template: 'nghi-quyet-nam' }, asReport)
  memory.remember({ documentType: 'NQ' }, asBefore)
  expect(memory.flush().ok).toBe(true)
  const again = opened(folder)
  expect(again.choices({ documentType: 'NQ', template: 'nghi-quyet-nam' })).toEqual(asReport)
  expect(again.choices({ documentType: 'NQ' })).toEqual(asBefore)
  expect(again.choices({ documentType: 'BC' })).toBeUndefined()
})

it('knows no kind that is only a name of every object', () => {
  expect(opened(temporaryFolder()).choices({ documentType: 'constructor' })).toBeUndefined()
})
