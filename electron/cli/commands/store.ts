import { fail, type Result } from '../../../shared/result.ts'
import { type Command, type Given, shared } from '../command.ts'
import { USAGE } from '../runCli.ts'
import { storeGet } from '../store/get.ts'
import { storeHistory } from '../store/history.ts'
import { storeList } from '../store/list.ts'
import { storeSet } from '../store/set.ts'

type StoreAction = (given: Given, folder: string) => Promise<Result<void>>

const actions: Readonly<Record<string, StoreAction>> = {
  list: storeList,
  get: storeGet,
  set: storeSet,
  history: storeHistory,
}

export const storeCommand: Command = {
  usage: [
    'store list|get|set|history --store THƯ_MỤC',
    '  store list [--group NHÓM] [--json]',
    '  store get [CHỈ_TIÊU] [--year NĂM | --term 2020-2025] [--entity ĐƠN_VỊ] [--measure LOẠI] [--json]',
    '  store set CHỈ_TIÊU GIÁ_TRỊ --year NĂM | --term 2020-2025 [--entity ĐƠN_VỊ]',
    '            [--measure target|plan|actual|estimate] [--comparator "= >= <= > < ~"] [--source NGUỒN]',
    '  store history [CHỈ_TIÊU] [--json]',
  ].join('\n'),
  options: {
    ...shared.json,
    ...shared.store,
    year: { type: 'string' },
    term: { type: 'string' },
    entity: { type: 'string' },
    measure: { type: 'string' },
    group: { type: 'string' },
    comparator: { type: 'string' },
    source: { type: 'string' },
  },
  positionals: [1, 3],
  async run(given) {
    const name = given.positionals[0] ?? ''
    if (name === 'import' || name === 'export') {
      return fail(USAGE, `Lệnh "store ${name}" chưa có trong phiên bản này.`)
    }
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined) return fail(USAGE, `Không có lệnh "store ${name}".`)
    const folder = given.text('store')
    if (folder === undefined) return fail(USAGE, 'Thiếu thư mục kho số liệu (--store THƯ_MỤC).')
    return action(given, folder)
  },
}
