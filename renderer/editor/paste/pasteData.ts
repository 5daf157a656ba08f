import type { Editor } from 'slate'
import type { Inline } from '../../../shared/document/types.ts'
import type { Pasted, PasteTarget } from '../../../shared/paste/pasted.ts'
import { pastePlain, pasteText } from '../../../shared/paste/pasteText.ts'
import { pasteSummary } from '../../../shared/paste/summary.ts'
import { showToast } from '../../ui/toast.tsx'
import { pasteForeignHtml } from './domTree.ts'
import { insertPasted } from './insertPasted.ts'
import { makePlain, rememberPaste } from './lastPaste.ts'

export const PLAIN_PASTE = 'Dán dạng chữ thường'

const NO_PICTURES = 'Hình ảnh chưa dán được vào văn bản. Hãy dán phần chữ hoặc bảng.'

/** What other programs put on the clipboard. */
export interface ForeignData {
  readonly html: string
  readonly text: string
  readonly hasFiles: boolean
}

/** Pastes what another program copied and tells what became of it; false: there was nothing. */
export function pasteForeign(
  editor: Editor,
  data: ForeignData,
  target: PasteTarget,
  wordsOnly: boolean,
): boolean {
  const pasted = read(data, target)
  if (pasted === undefined) {
    if (data.hasFiles || /<img\b/i.test(data.html)) showToast({ words: NO_PICTURES })
    return data.hasFiles
  }
  insertPasted(editor, pasted, wordsOnly ? { words: true } : {})
  if (!wordsOnly) tell(editor, pasted, data)
  return true
}

function read({ html, text }: ForeignData, target: PasteTarget): Pasted | undefined {
  const rich = html === '' ? undefined : pasteForeignHtml(html, target)
  if (rich !== undefined && rich.blocks.length > 0) return rich
  if (text.trim() === '') return text === '' ? undefined : pastePlainBlank(text)
  return pasteText(text, target)
}

/** A copied blank is a blank. */
function pastePlainBlank(text: string): Pasted | undefined {
  if (/\n/.test(text)) return undefined
  return { ...pastePlain(text), inline: { words: [{ text: ' ' }], when: 'always' } }
}

function tell(editor: Editor, pasted: Pasted, data: ForeignData): void {
  const inLine = pasted.inline?.when === 'always'
  const words = inLine ? undefined : pasteSummary(pasted)
  const lost = pasteSummary({ ...pasted, blocks: [] })
  const said = words ?? lost
  if (said === undefined) return
  const text = data.text.trim() === '' ? textOf(pasted.lines()) : data.text
  const actions = inLine ? [] : [{ label: PLAIN_PASTE, run: () => void makePlain(editor) }]
  const hide = showToast({ words: said, actions })
  rememberPaste(editor, { text, alone: pasted.blocks[0]?.type !== 'paragraph', hide })
}

function textOf(lines: readonly (readonly Inline[])[]): string {
  return lines.map((line) => line.map((one) => ('text' in one ? one.text : '')).join('')).join('\n')
}
