/** Ids of documents, blocks, figures and notes: short, unique, without meaning. */

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

const LENGTH = 12
/** Asking for randomness costs more than the id: bytes of many ids are fetched at once. */
const pool = new Uint8Array(LENGTH * 128)
let used = pool.length

/** A new random id of 12 characters (62 bits). */
export function newId(): string {
  if (used >= pool.length) {
    globalThis.crypto.getRandomValues(pool)
    used = 0
  }
  let id = ''
  for (const end = used + LENGTH; used < end; used++) {
    id += ALPHABET[(pool[used] ?? 0) % ALPHABET.length]
  }
  return id
}
