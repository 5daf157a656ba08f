import { fail, type Result } from '../../../shared/result.ts'
import { type Command, type Given, shared } from '../command.ts'
import { USAGE } from '../runCli.ts'
import { storeExport } from '../store/export.ts'
import { storeForm } from '../store/form.ts'
import { storeGet } from '../store/get.ts'
import { storeHistory } from '../store/history.ts'
import { storeImport } from '../store/import.ts'
import { storeList } from '../store/list.ts'
import { storeSet } from '../store/set.ts'
import { storeUndo } from '../store/undo.ts'

type StoreAction = (given: Given, folder: string) => Promise<Result<void>>

const actions: Readonly<Record<string, StoreAction>> = {
  list: storeList,
  get: storeGet,
  set: storeSet,
  history: storeHistory,
  undo: storeUndo,
  import: storeImport,
  export: storeExport,
  form: storeForm,
}

export const storeCommand: Command = {
  usage: [
    'store list|get|set|history|undo|import|export|form --store THƯ_MỤC',
    '  store list [--group NHÓM] [--json]',
    '  store get [CHỈ_TIÊU] [--year NĂM | --term 2020-2025] [--entity ĐƠN_VỊ] [--measure LOẠI] [--json]',
    '  store set CHỈ_TIÊU GIÁ_TRỊ --year NĂM | --term 2020-2025 [--entity ĐƠN_VỊ]',
    '            [--measure target|plan|actual|estimate] [--comparator "= >= <= > < ~"] [--source NGUỒN]',
    '  store history [CHỈ_TIÊU] [--year NĂM] [--entity ĐƠN_VỊ] [--measure LOẠI] [--json]',
    '  store undo LẦN_SỬA   (mã ở cột thứ ba của “store history”)',
    '  store import TỆP.xlsx|TỆP.csv [--dry-run] [--entity ĐƠN_VỊ] [--year NĂM] [--measure LOẠI]',
    '            [--sheet TÊN_TRANG] [--confirmed] [--json]',
    '  store export TỆP.xlsx|TỆP.csv [--force]',
    '  store form TỆP.xlsx --year NĂM [--measure LOẠI] [--group NHÓM] [--entity ĐƠN_VỊ] [--filled] [--force]',
  ].join('\n'),
  options: {
    ...shared.json,
    ...shared.store,
    year: { type: 'string' },
    term: { type: 'string' },
    period: { type: 'string' },
    entity: { type: 'string' },
    measure: { type: 'string' },
    group: { type: 'string' },
    comparator: { type: 'string' },
    source: { type: 'string' },
    sheet: { type: 'string' },
    title: { type: 'string' },
    'dry-run': { type: 'boolean' },
    confirmed: { type: 'boolean' },
    filled: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  positionals: [1, 3],
  async run(given) {
    const name = given.positionals[0] ?? ''
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined) return fail(USAGE, `Không có lệnh “store ${name}”.`)
    const folder = given.text('store')
    if (folder === undefined) return fail(USAGE, 'Thiếu thư mục kho số liệu (--store THƯ_MỤC).')
    return action(given, folder)
  },
}
