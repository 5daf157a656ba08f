/** Lengths: rules speak millimetres and points, Word twentieths of a point, screens pixels. */

const pointsPerMm = 72 / 25.4

export function mmToPoints(mm: number): number {
  return mm * pointsPerMm
}

/** Twentieths of a point ("DXA"), rounded as Word stores them. */
export function mmToTwips(mm: number): number {
  return Math.round(mm * pointsPerMm * 20)
}

export function pointsToTwips(points: number): number {
  return Math.round(points * 20)
}
