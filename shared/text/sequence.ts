/** Beyond so many differences two sequences have nothing to do with each other. */
const MOST_EDITS = 1200

/**
 * The longest sequence that both have in common, as pairs of places in order (Myers). Of what
 * differs in too many places only the common beginning and end are told.
 */
export function commonPairs(
  one: readonly string[],
  other: readonly string[],
): (readonly [number, number])[] {
  let head = 0
  while (head < one.length && head < other.length && one[head] === other[head]) head++
  let tail = 0
  const most = Math.min(one.length, other.length) - head
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at < head; at++) pairs.push([at, at])
  const middle = middlePairs(
    one.slice(head, one.length - tail),
    other.slice(head, other.length - tail),
  )
  for (const [a, b] of middle) pairs.push([a + head, b + head])
  for (let at = tail; at > 0; at--) pairs.push([one.length - at, other.length - at])
  return pairs
}

/** `reach[k]`: how far one got on diagonal k with so many edits; a step back needs them all. */
function middlePairs(one: readonly string[], other: readonly string[]): [number, number][] {
  const [rows, columns] = [one.length, other.length]
  if (rows === 0 || columns === 0) return []
  const most = Math.min(rows + columns, MOST_EDITS)
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(most + 1 - edits - 1, most + 1 + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let row = firstRow(reach, most + 1, diagonal, edits)
      let column = row - diagonal
      while (row < rows && column < columns && one[row] === other[column]) {
        row++
        column++
      }
      reach[most + 1 + diagonal] = row
      if (row >= rows && column >= columns) return walkBack(trace, rows, columns)
    }
  }
  return []
}

/** Where a diagonal is entered: by taking out a row, or by putting in a column. */
function firstRow(reach: Int32Array, zero: number, diagonal: number, edits: number): number {
  const left = reach[zero + diagonal - 1] ?? 0
  const right = reach[zero + diagonal + 1] ?? 0
  if (diagonal === -edits || (diagonal !== edits && left < right)) return right
  return left + 1
}

function walkBack(trace: readonly Int32Array[], rows: number, columns: number): [number, number][] {
  const pairs: [number, number][] = []
  let row = rows
  let column = columns
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reach = trace[edits]
    if (reach === undefined) break
    const zero = edits + 1
    const diagonal = row - column
    const left = reach[zero + diagonal - 1] ?? 0
    const right = reach[zero + diagonal + 1] ?? 0
    const down = diagonal === -edits || (diagonal !== edits && left < right)
    const start = down ? right : left + 1
    while (row > start) pairs.push([--row, --column])
    if (down) column--
    else row--
  }
  while (row > 0) pairs.push([--row, --column])
  return pairs.reverse()
}
