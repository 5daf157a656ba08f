import type { ChartGroup } from '../document/chart.ts'
import { chartStandings } from '../document/chartWords.ts'
import { type Drawn, hatched, type Shape } from './drawing.ts'
import { fittingLines, textWidth } from './textWidth.ts'

/** Points. */
const NAME = { width: 132, size: 9.5, line: 11.5, most: 3 }
const SUM = { width: 54, size: 9.5 }
const BAR = { height: 17, below: 7 }
const COUNT = { size: 9, room: 5 }
const KEY = { size: 8, text: 9, line: 14, gap: 14, above: 4 }

type Standing = (typeof chartStandings)[number][0]

/** A bar for each group, parted by how its targets stand, and one for all of them. */
export function standingShapes(groups: readonly ChartGroup[], width: number): Drawn {
  const rows = groups.length > 1 ? [...groups, totalOf(groups)] : groups
  const shapes: Shape[] = []
  let top = 0
  for (const group of rows) {
    const name = fittingLines(group.name, {
      room: NAME.width - 8,
      most: NAME.most,
      size: NAME.size,
    })
    const tall = Math.max(BAR.height, name.length * NAME.line)
    const middle = top + tall / 2
    const first = middle - (name.length * NAME.line) / 2 + NAME.size * 0.85
    name.forEach((words, at) => {
      const place = { x: 0, y: first + at * NAME.line, size: NAME.size }
      shapes.push({ kind: 'text', words, ...place, align: 'left', tone: 'ink' })
    })
    const box = { x: NAME.width, y: middle - BAR.height / 2, height: BAR.height }
    shapes.push(...barShapes(group, { ...box, width: width - NAME.width - SUM.width }))
    const words = `${group.exceeded + group.reached}/${sumOf(group)} đạt`
    const place = { x: width, y: middle + SUM.size * 0.33, size: SUM.size }
    shapes.push({ kind: 'text', words, ...place, align: 'right', tone: 'ink' })
    top += tall + BAR.below
  }
  const key = keyShapes(groups, top + KEY.above, width)
  return { shapes: [...shapes, ...key.shapes], height: top + KEY.above + key.height }
}

function totalOf(groups: readonly ChartGroup[]): ChartGroup {
  const sum = (key: Standing) => groups.reduce((all, group) => all + group[key], 0)
  return {
    name: 'Tất cả',
    exceeded: sum('exceeded'),
    reached: sum('reached'),
    missed: sum('missed'),
    missing: sum('missing'),
    unclear: sum('unclear'),
  }
}

function sumOf(group: ChartGroup): number {
  return chartStandings.reduce((sum, [key]) => sum + group[key], 0)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function barShapes(group: ChartGroup, { x, y, width, height }: Box): Shape[] {
  const parts = chartStandings.flatMap(([key]) =>
    group[key] === 0 ? [] : [{ key, count: group[key], least: roomOf(group[key]) }],
  )
  // Each has room for its number; what is left is shared by count.
  const spare = Math.max(0, width - parts.reduce((sum, { least }) => sum + least, 0))
  const all = sumOf(group)
  const wanted = parts.map(({ count, least }) => Math.max(0, (width * count) / all - least))
  const total = wanted.reduce((sum, one) => sum + one, 0) || 1
  let left = x
  return parts.flatMap(({ key, count, least }, at) => {
    const wide = least + (spare * (wanted[at] ?? 0)) / total
    const box = { x: left, y, width: wide, height }
    left += wide
    return [...partShapes(key, box), ...countShapes(key, count, box)]
  })
}

function roomOf(count: number): number {
  return textWidth(String(count), COUNT.size, true) + 2 * COUNT.room
}

function partShapes(key: Standing, box: Box): Shape[] {
  if (key === 'missed') return hatched(box)
  const fill = fills[key]
  return [{ kind: 'rect', ...box, fill, edge: true }]
}

const fills = {
  exceeded: 'strong',
  reached: 'middle',
  missing: 'white',
  unclear: 'light',
} as const

function countShapes(key: Standing, count: number, box: Box): Shape[] {
  const words = String(count)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 + COUNT.size * 0.33 }
  const text: Shape = {
    kind: 'text',
    words,
    ...place,
    size: COUNT.size,
    bold: true,
    align: 'center',
    tone: key === 'exceeded' ? 'white' : 'ink',
  }
  if (key !== 'missed') return [text]
  // A number is not read on hatching.
  const wide = textWidth(words, COUNT.size, true) + 4
  const ground = { x: place.x - wide / 2, y: box.y + 3, width: wide, height: box.height - 6 }
  return [{ kind: 'rect', ...ground, fill: 'white' }, text]
}

function keyShapes(groups: readonly ChartGroup[], top: number, width: number): Drawn {
  const shapes: Shape[] = []
  let [left, line] = [0, 0]
  for (const [key, name] of chartStandings) {
    if (groups.every((group) => group[key] === 0)) continue
    const wide = KEY.size + 4 + textWidth(name, KEY.text)
    if (left > 0 && left + wide > width) {
      left = 0
      line++
    }
    const y = top + line * KEY.line
    const box = { x: left, y: y + 2, width: KEY.size, height: KEY.size }
    const place = { x: left + KEY.size + 4, y: y + 9.5, size: KEY.text }
    shapes.push(...partShapes(key, box))
    shapes.push({ kind: 'text', words: name, ...place, align: 'left', tone: 'ink' })
    left += wide + KEY.gap
  }
  return { shapes, height: (line + 1) * KEY.line }
}
