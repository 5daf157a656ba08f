import { z } from 'zod'

/** Id of a node, a comment or a document: opaque, unique within its document. */
export const idSchema = z.string().min(1).max(64)
