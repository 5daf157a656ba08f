import { typeName } from '../home/typeNames.ts'
import type { DocumentMeta } from './session.ts'

/** Name of the document in the title bar: its own, else type and trích yếu. */
export function documentName(meta: DocumentMeta): string {
  if (meta.name !== undefined) return meta.name
  const { title } = meta.parts
  return [typeName(meta.documentType), title?.replace(/\s+/g, ' ')].filter(Boolean).join(' ')
}
