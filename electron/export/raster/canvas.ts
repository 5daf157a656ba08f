/** A point, pixels. */
export type Point = readonly [number, number]

/** Lines of samples in a line of pixels: how smooth edges are that lie almost flat. */
const SAMPLES = 4

/** Pixels that shapes are filled into, edges smoothed; white at first. */
export class Canvas {
  readonly width: number
  readonly height: number
  /** Red, green, blue, line by line. */
  readonly pixels: Uint8Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height * 3).fill(255)
  }

  /** What the closed outlines hold; inside is where they wind around (not by turns). */
  fill(outlines: readonly (readonly Point[])[], [red, green, blue]: readonly number[]): void {
    const edges = edgesOf(outlines)
    const rows = edges.flatMap(({ from, to }) => [from, to])
    const columns = outlines.flatMap((outline) => outline.map(([x]) => x))
    const top = Math.max(0, Math.floor(Math.min(...rows)))
    const end = Math.min(this.height, Math.ceil(Math.max(...rows)))
    const left = Math.max(0, Math.floor(Math.min(...columns)))
    const right = Math.min(this.width, Math.ceil(Math.max(...columns)))
    const cover = new Float32Array(Math.max(0, right - left))
    for (let y = top; y < end; y++) {
      cover.fill(0)
      for (let sample = 0; sample < SAMPLES; sample++) {
        coverLine(edges, y + (sample + 0.5) / SAMPLES, cover, left)
      }
      cover.forEach((covered, at) => {
        const share = Math.min(1, covered / SAMPLES)
        if (share === 0) return
        this.mix((y * this.width + left + at) * 3, share, [red ?? 0, green ?? 0, blue ?? 0])
      })
    }
  }

  private mix(at: number, share: number, color: readonly number[]): void {
    for (let part = 0; part < 3; part++) {
      const old = this.pixels[at + part] ?? 255
      this.pixels[at + part] = Math.round(old + ((color[part] ?? 0) * 255 - old) * share)
    }
  }
}

/** A side of an outline from its upper to its lower end. */
interface Edge {
  readonly from: number
  readonly to: number
  /** Where it stands at `from`, and how it goes on by line. */
  readonly x: number
  readonly slope: number
  readonly winding: 1 | -1
}

function edgesOf(outlines: readonly (readonly Point[])[]): Edge[] {
  const edges: Edge[] = []
  for (const outline of outlines) {
    outline.forEach(([x1, y1], at) => {
      const [x2, y2] = outline[(at + 1) % outline.length] ?? [x1, y1]
      if (y1 === y2) return
      const slope = (x2 - x1) / (y2 - y1)
      if (y1 < y2) edges.push({ from: y1, to: y2, x: x1, slope, winding: 1 })
      else edges.push({ from: y2, to: y1, x: x2, slope, winding: -1 })
    })
  }
  return edges
}

/** Adds to each pixel from `left` on how much of it the line `y` covers. */
function coverLine(edges: readonly Edge[], y: number, cover: Float32Array, left: number): void {
  const crossings = edges
    .filter(({ from, to }) => from <= y && y < to)
    .map(({ from, x, slope, winding }) => ({ x: x + (y - from) * slope, winding }))
    .sort((one, other) => one.x - other.x)
  let winding = 0
  crossings.forEach((crossing, at) => {
    winding += crossing.winding
    const next = crossings[at + 1]
    if (winding !== 0 && next !== undefined) span(crossing.x - left, next.x - left, cover)
  })
}

function span(left: number, right: number, cover: Float32Array): void {
  const [from, to] = [Math.max(0, left), Math.min(cover.length, right)]
  for (let x = Math.floor(from); x < to; x++) {
    cover[x] = (cover[x] ?? 0) + Math.min(to, x + 1) - Math.max(from, x)
  }
}
