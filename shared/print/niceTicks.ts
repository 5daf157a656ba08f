/** Round numbers that hold all values, zero too: what the lines of a chart stand at. */
export function niceTicks(values: readonly number[], wanted = 4): readonly number[] {
  const low = Math.min(0, ...values)
  const top = Math.max(0, ...values)
  const high = low === 0 && top === 0 ? 1 : top
  const rough = (high - low) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)]
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  )
}
