import { describe, expect, it } from 'vitest'
import { createStoreIndex } from '../../../shared/indicators/storeIndex.ts'
import { entityFor } from '../../../shared/template/entity.ts'
import { sampleData } from '../../builders/store.ts'

const term = { kind: 'term', from: 2025, to: 2030 } as const
const store = createStoreIndex({
  ...sampleData,
  entities: [
    ...sampleData.entities,
    { id: 'khoi', name: 'Đảng uỷ Khối', level: 'đảng bộ', parent: 'tinh' },
    { id: 'pho', name: 'thành phố Mẫu', level: 'thành phố', parent: 'tinh' },
  ],
  sets: [{ entity: 'pho', period: term, measure: 'target', indicators: [] }],
})

describe('whose figures a new document speaks of', () => {
  it('the office’s own, unless the template is for a committee below', () => {
    expect(entityFor({}, term, 'tinh', store)?.id).toBe('tinh')
    expect(entityFor({ below: true }, term, 'tinh', store)?.id).toBe('pho')
  })

  it('an office without units below that set indicators speaks for itself', () => {
    expect(entityFor({ below: true }, term, 'pho', store)?.id).toBe('pho')
    const other = { kind: 'term', from: 2030, to: 2035 } as const
    expect(entityFor({ below: true }, other, 'tinh', store)?.id).toBe('tinh')
  })

  it('an unknown office has none', () => {
    expect(entityFor({}, term, 'khong-co', store)).toBeUndefined()
  })
})
