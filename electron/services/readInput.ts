import { extname } from 'node:path'
import type { ImportNote } from '../../shared/api/contract.ts'
import { FILE_EXTENSION, parseDocumentFile } from '../../shared/document/file.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { type RecognizeOptions, recognizeText } from '../../shared/recognize/recognizeText.ts'
import type { Recognized, RecognizedDocument } from '../../shared/recognize/types.ts'
import { ok, type Result } from '../../shared/result.ts'
import { BACKUP_ENDING } from './backups.ts'
import { decodeText, emptyFile, MAX_TEXT_BYTES, tooLarge } from './decodeText.ts'

/** What an input file turned out to be. */
export type Input =
  | { readonly kind: 'document'; readonly document: VanKienDocument }
  /** `text`: the input itself, for whoever asks in which of its lines something stands. */
  | { readonly kind: 'text'; readonly recognized: Recognized; readonly text: string }

/**
 * Reads the bytes of a `.vankien` file or of a text; `name` tells which by its ending, else the
 * content does: a backup (.bak), a file whose ending was changed on its way. `hints` are what the person knows of a text. Failures: those of
 * `parseDocumentFile`, `decodeText` and `recognizeText`.
 */
export function readInput(
  name: string,
  bytes: Uint8Array,
  hints: RecognizeOptions = {},
): Result<Input> {
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge(bytes.length)
  if (bytes.length === 0) return emptyFile()
  const ending = extname(name).toLowerCase()
  if (isDocumentName(name) || looksLikeDocument(bytes)) {
    const parsed = parseDocumentFile(Buffer.from(bytes).toString('utf8'))
    return parsed.ok ? ok({ kind: 'document', document: parsed.value }) : parsed
  }
  const text = decodeText(bytes, ending)
  if (!text.ok) return text
  const recognized = recognizeText(text.value, hints)
  return recognized.ok
    ? ok({ kind: 'text', recognized: recognized.value, text: text.value })
    : recognized
}

function isDocumentName(name: string): boolean {
  const lower = name.toLowerCase()
  return [FILE_EXTENSION, `${FILE_EXTENSION}${BACKUP_ENDING}`].some((one) => lower.endsWith(one))
}

/** Standard input has no name: our files begin with their format. */
function looksLikeDocument(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"format"/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'))
}

/** The documents of an input in order. */
export function documentsOf(input: Input): VanKienDocument[] {
  return input.kind === 'document'
    ? [input.document]
    : input.recognized.documents.map((one: RecognizedDocument) => one.document)
}

export function notesOf(input: Input): readonly ImportNote[] {
  return input.kind === 'document' ? [] : input.recognized.notes
}
