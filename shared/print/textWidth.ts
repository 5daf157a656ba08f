/**
 * How wide words are in the type of the documents (Times New Roman and what is made to its widths),
 * for layouts made where no font is at hand. Thousandths of the size; a letter with signs above or
 * below it is as wide as without.
 */
const regular: readonly (readonly [number, string])[] = [
  [250, ' ,.\u00a0'],
  [278, "/:;\\ijlt|'"],
  [334, '!()-I[]`fr‘’²³'],
  [390, 'Js'],
  [444, '?acez“”"°'],
  [500, '#$*0123456789_bdghknopquvxyđ–{}^'],
  [564, 'FPS+<=>−~≤≥'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [723, 'ADGHKNOQUVXYwĐ'],
  [778, '&m'],
  [834, '%'],
  [944, 'MW@'],
  [1000, '…—‰'],
]

/** Bold letters that are wider. */
const bolder: readonly (readonly [number, string])[] = [
  [334, 'jt:;'],
  [390, 'I'],
  [444, 'r'],
  [500, 'Ja?°“”'],
  [557, 'Sbdhknpquđ"'],
  [582, '+<=>−~≤≥^'],
  [611, 'FP'],
  [667, 'ELTZ'],
  [723, 'CR'],
  [778, 'GHKOQ'],
  [834, 'm&'],
  [1000, '%W'],
]

/** Letters of other scripts and signs. */
const WIDEST = 1200
/** The horn of "ơ" and "ư" stands out. */
const HORN = { sign: '\u031b', width: 75 }

function widthsOf(table: typeof regular): [string, number][] {
  return table.flatMap(([width, letters]) =>
    [...letters].map((letter): [string, number] => [letter, width]),
  )
}

const widths = new Map(widthsOf(regular))
const boldWidths = new Map([...widths, ...widthsOf(bolder)])

/** Never less than the true width. */
export function textWidth(words: string, size: number, bold = false): number {
  const known = bold ? boldWidths : widths
  let width = 0
  for (const letter of words.normalize('NFC')) {
    const [base = letter, ...signs] = letter.normalize('NFD')
    width += known.get(base) ?? WIDEST
    if (signs.includes(HORN.sign)) width += HORN.width
  }
  return (width * size) / 1000
}

/** The words in lines no wider than `room`; a single word may stand out. */
export function wrapWords(words: string, room: number, size: number, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/[ \n]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, bold) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** The lines, at most so many and none wider than the room: what does not fit ends in "…". */
export function fittingLines(
  words: string,
  {
    room,
    most,
    size,
    bold = false,
  }: {
    readonly room: number
    readonly most: number
    readonly size: number
    readonly bold?: boolean
  },
): string[] {
  const lines = wrapWords(words, room, size, bold)
  const kept = lines.slice(0, most)
  return kept.map((line, at) => {
    const goesOn = at === most - 1 && lines.length > most
    return cutTo(goesOn ? `${line} …` : line, room, size, bold)
  })
}

function cutTo(line: string, room: number, size: number, bold: boolean): string {
  if (textWidth(line, size, bold) <= room) return line
  const letters = [...line.replace(/ ?…$/u, '')]
  while (letters.length > 1 && textWidth(`${letters.join('').trimEnd()}…`, size, bold) > room) {
    letters.pop()
  }
  return `${letters.join('').trimEnd()}…`
}
