import { typeName } from '../home/typeNames.ts'
import type { DocumentMeta } from './session.ts'

/** Name of the document in the title bar: its own, else type and trích yếu. */
export function documentName({ name, documentType, parts }: DocumentMeta): string {
  if (name !== undefined) return name
  const type = parts.typeName === undefined ? typeName(documentType) : sentence(parts.typeName)
  return [type, parts.title?.replace(/\s+/g, ' ')].filter(Boolean).join(' ')
}

function sentence(words: string): string {
  const lower = words.toLowerCase()
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}
