/** Depth of the face's letters below the line of writing, as a share of the size (Tinos). */
const DESCENT = 443 / 2048
/** Height of the face's letters above it. */
const ASCENT = 1825 / 2048

/**
 * Where letters stand in a line of exact height: as in Word, the room left over goes above
 * them. Points from the line's top.
 */
export function baselineOf(height: number, size: number): number {
  return height - DESCENT * size
}

/** The same for a line as high as its letters. */
export function naturalBaseline(size: number): number {
  return ASCENT * size
}
