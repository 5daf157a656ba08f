import { typeName } from './typeNames.ts'
import type { VanKienDocument } from './types.ts'

/** Name of a document as people say it: its own, else made of type and trích yếu. */
export function documentName({
  name,
  documentType,
  parts,
}: Pick<VanKienDocument, 'name' | 'documentType' | 'parts'>): string {
  if (name !== undefined && name.trim() !== '') return name
  const type = parts.typeName === undefined ? typeName(documentType) : sentenceCase(parts.typeName)
  const words = parts.title?.replace(/\s+/g, ' ').trim() ?? ''
  const isUpper = words !== '' && words === words.toUpperCase()
  return `${type} ${isUpper ? words.toLowerCase() : words}`.trim()
}

function sentenceCase(words: string): string {
  const lower = words.toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
