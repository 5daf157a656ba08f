import type { OpenDocument } from '../sessionContext.ts'

/** Headings of the command list and of the sheet of keys, in their order. */
export const actionGroups = [
  'Văn bản',
  'Sửa',
  'Định dạng',
  'Đề mục và dàn ý',
  'Chèn',
  'Bảng',
  'Số liệu',
  'Góp ý',
  'Rà soát kế thừa',
  'Xem',
] as const
export type ActionGroup = (typeof actionGroups)[number]

/**
 * One thing a person can do in the editor. Keys, the command list, the sheet of keys, the toolbar
 * and the menus all read the same entry, so that a name or a key stands once.
 */
export interface Action {
  readonly id: string
  /** As menus say it, without "…". */
  readonly title: string
  readonly group: ActionGroup
  /** "Ctrl+Shift+L"; the first one is shown. See keys.ts for the spelling. */
  readonly keys?: readonly string[]
  /** Keys that the browser obeys itself: shown with the others, but not obeyed by us. */
  readonly shownKeys?: readonly string[]
  /** Other words that people search it by. */
  readonly alsoCalled?: string
  /** Where its keys work: in the text only, or in the whole window of the document. */
  readonly scope: 'text' | 'window'
  /** Changes the document: not offered in the read-only view. */
  readonly edits: boolean
  readonly enabled?: (open: OpenDocument) => boolean
  /**
   * `false`: there was nothing to do, the key goes on to the editor's own handling. `by`: a key
   * press whose own event follows (a paste), not a menu or a button.
   */
  readonly run: (open: OpenDocument, by?: 'keys') => boolean | undefined
}
