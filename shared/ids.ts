/** Ids of documents, blocks, figures and notes: short, unique, without meaning. */

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A new random id of 12 characters (62 bits). */
export function newId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(12))
  let id = ''
  for (const byte of bytes) id += ALPHABET[byte % ALPHABET.length]
  return id
}
