import type { Chart, ChartFigure, ChartGroup, ChartLine, ChartShown } from './chart.ts'

/** What a chart says in words: for plain text, for screen readers, for comparing. */

type Worded = Pick<Chart, 'about' | 'caption' | 'shown'>

/** Parts of a bar of `standing` in their order, with their names. */
export const chartStandings = [
  ['exceeded', 'Vượt'],
  ['reached', 'Đạt'],
  ['missed', 'Chưa đạt'],
  ['missing', 'Chưa có kết quả'],
  ['unclear', 'Không so được bằng số'],
] as const satisfies readonly (readonly [Exclude<keyof ChartGroup, 'name'>, string])[]

/** The writer's caption, else what the chart shows. */
export function chartTitle({ about, caption, shown }: Worded): string {
  if (caption !== undefined) return caption
  if (shown === undefined) {
    return about.kind === 'series' ? 'Chỉ tiêu qua các năm' : 'Kết quả thực hiện chỉ tiêu'
  }
  const where = shown.entity === undefined ? '' : `, ${shown.entity}`
  if (shown.kind === 'standing') return `Kết quả thực hiện chỉ tiêu ${shown.period}${where}`
  const [first, last] = [shown.years[0], shown.years.at(-1)]
  const when = first === last ? `năm ${first}` : `giai đoạn ${first} - ${last}`
  const [line, ...others] = shown.lines
  const what =
    line === undefined || others.length > 0 ? 'Kết quả thực hiện một số chỉ tiêu' : lineTitle(line)
  return `${what}, ${when}${where}`
}

/** "GRDP bình quân đầu người (triệu đồng)" */
export function lineTitle({ name, unit }: Pick<ChartLine, 'name' | 'unit'>): string {
  return unit === '' ? name : `${name} (${unit})`
}

/** The title, then the figures, a line for each indicator or group. */
export function chartLines(chart: Worded): string[] {
  return [`[Biểu đồ: ${chartTitle(chart)}]`, ...figureLines(chart.shown)]
}

/** What a screen reader hears. */
export function chartSpoken(chart: Worded): string {
  return [`Biểu đồ: ${chartTitle(chart)}`, ...figureLines(chart.shown)].join('. ')
}

/** Does it hold nothing to draw? */
export function isBareChart(shown: ChartShown | undefined): boolean {
  if (shown === undefined) return true
  if (shown.kind === 'standing') return shown.groups.length === 0
  return !shown.lines.some(({ points }) => points.some(({ target, result }) => target ?? result))
}

/** In place of the figures that a chart does not have. */
export const BARE_CHART = 'Kho chưa có số liệu cho biểu đồ này'

function figureLines(shown: ChartShown | undefined): string[] {
  if (shown === undefined || isBareChart(shown)) return [BARE_CHART]
  if (shown.kind === 'standing') return shown.groups.map(groupLine)
  return shown.lines.map((line) => {
    const told = shown.years.flatMap((year, at) => {
      const { target, result } = line.points[at] ?? {}
      const words = [target && `chỉ tiêu ${target.words}`, result && resultWords(result)]
      const both = words.filter((one) => one !== undefined).join(', ')
      return both === '' ? [] : [`năm ${year}: ${both}`]
    })
    return `${lineTitle(line)}: ${told.length === 0 ? 'chưa có số liệu' : told.join('; ')}`
  })
}

function resultWords({ words, estimate }: ChartFigure): string {
  return `${estimate ? 'ước thực hiện' : 'thực hiện'} ${words}`
}

function groupLine(group: ChartGroup): string {
  const counts = chartStandings.flatMap(([key, name]) =>
    group[key] === 0 ? [] : [`${name.toLocaleLowerCase('vi')} ${group[key]}`],
  )
  return `${group.name}: ${counts.join(', ')}`
}
