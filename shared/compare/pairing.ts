/** Which unit of the earlier side is which of the later one; each has at most one. */
export class Pairing {
  /** Index on the later side, -1 without one. */
  readonly there: Int32Array
  readonly back: Int32Array
  /** Earlier units that know which later one they are. */
  private readonly known = new Set<number>()

  constructor(before: number, after: number) {
    this.there = new Int32Array(before).fill(-1)
    this.back = new Int32Array(after).fill(-1)
  }

  /** Undefined without one. */
  of(a: number): number | undefined {
    const b = this.there[a] ?? -1
    return b < 0 ? undefined : b
  }

  areFree(a: number, b: number): boolean {
    return this.there[a] === -1 && this.back[b] === -1
  }

  /** False where one of them has another already. */
  pair(a: number, b: number): boolean {
    if (!this.areFree(a, b)) return false
    this.there[a] = b
    this.back[b] = a
    return true
  }

  /** A pair that is sure without its words: the blocks name each other. */
  pairKnown(a: number, b: number): void {
    if (this.pair(a, b)) this.known.add(a)
  }

  isKnown(a: number): boolean {
    return this.known.has(a)
  }

  part(a: number): void {
    const b = this.of(a)
    if (b === undefined) return
    this.there[a] = -1
    this.back[b] = -1
  }

  /** From each pair on to its neighbours on both sides, as long as they are free and fit. */
  extend(fits: (a: number, b: number) => boolean): void {
    const step = (a: number, by: 1 | -1): void => {
      const b = this.of(a)
      if (b !== undefined && this.areFree(a + by, b + by) && fits(a + by, b + by)) {
        this.pair(a + by, b + by)
      }
    }
    // Headings, which often read alike, belong to what follows them.
    for (let a = this.there.length - 1; a >= 0; a--) step(a, -1)
    for (let a = 0; a < this.there.length; a++) step(a, 1)
  }
}
