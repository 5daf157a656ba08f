import { bullet, divider, heading, item, paragraph, table } from '../document/build.ts'
import { bulletSigns } from '../document/numbering.ts'
import type { Block, Bullet, Heading, HeadingLevel } from '../document/types.ts'
import { settleCauses } from './causes.ts'
import { readEmphasis } from './emphasis.ts'
import { judgeHeadings, type Verdict } from './headings.ts'
import type { InlineReader } from './inlines.ts'
import type { Node } from './nodes.ts'
import { type Ancestor, roleOf, subjectOf } from './roles.ts'
import { plain, splitAt } from './tokens.ts'
import type { Report } from './types.ts'
import { findUnnumbered } from './unnumbered.ts'

/** A block of the body with its line and, for headings and items, its marker as written. */
export interface WrittenBlock {
  readonly block: Block
  readonly line: number
  readonly node: Node
}

const BULLET_LEVELS: Readonly<Record<string, Bullet['level']>> = { '+': 2, '○': 3, '◦': 3 }

interface Titled {
  readonly title: string
  readonly end: string
  readonly rest: string
}

/** The title of a heading, the sign that ends it, and the text that goes on after it. */
function cutTitle(text: string, verdict: Verdict, titleEnd: number): Titled {
  if (verdict === 'heading' || titleEnd < 0) {
    const end = /\s*([.:])([\uFDD2-\uFDD9]*)\s*$/.exec(text)
    if (end === null) return { title: text, end: '', rest: '' }
    return { title: text.slice(0, end.index) + (end[2] ?? ''), end: end[1] ?? '', rest: '' }
  }
  const [title, tail] = splitAt(text, titleEnd)
  const sign = /[:.!?…][”"’)]*\.?/.exec(tail)
  const end = sign?.[0] ?? ''
  const rest =
    sign === null ? tail : tail.slice(0, sign.index) + tail.slice(sign.index + end.length)
  return end.length > 4 ? { title: title + end, end: '', rest } : { title, end, rest }
}

class BlockWriter {
  readonly blocks: WrittenBlock[] = []
  private readonly open: Ancestor[] = []
  private readonly inlines: InlineReader
  private readonly report: Report

  constructor(inlines: InlineReader, report: Report) {
    this.inlines = inlines
    this.report = report
  }

  add(node: Node, block: Block): void {
    this.blocks.push({ block, line: node.line, node })
  }

  heading(node: Node, level: HeadingLevel, verdict: Verdict, text: string): void {
    const { title, end, rest } = cutTitle(text, verdict, node.shape.titleEnd)
    const words = plain(title).replace(/\s+/g, ' ').trim()
    while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop()
    const { role, alsoRoles, cause } = roleOf(words, level, this.open)
    this.open.push({
      level,
      role,
      alsoRoles,
      subject: role === 'part' ? subjectOf(words) : undefined,
    })
    const runIn = plain(rest).trim() !== ''
    const more: Partial<Heading> = {}
    if (alsoRoles.length > 0) more.alsoRoles = [...alsoRoles]
    if (cause !== undefined) more.cause = cause
    if (runIn) more.runIn = true
    if (end !== '') more.end = end
    this.add(node, heading(level, role, this.inlines.read(title), more))
    if (runIn) this.add(node, paragraph(this.inlines.read(rest)))
    if (verdict === 'run-in-sentence') {
      this.report.add(
        node.line,
        'doubtful',
        `Câu đầu “${words.slice(0, 80)}” được hiểu là đề mục; hãy kiểm tra lại.`,
      )
    }
  }

  bullet(node: Node, sign: string, rest: string): void {
    const level = BULLET_LEVELS[sign] ?? 1
    const marker = bulletSigns[level] === sign ? undefined : sign
    this.add(node, bullet(level, this.inlines.read(rest), marker))
  }

  item(node: Node, level: HeadingLevel, rest: string): void {
    this.add(node, item(level, this.inlines.read(rest)))
  }
}

/** The blocks of a body, in order. */
export function writeBlocks(
  nodes: readonly Node[],
  inlines: InlineReader,
  report: Report,
): WrittenBlock[] {
  const verdicts = judgeHeadings(nodes)
  const unnumbered = findUnnumbered(nodes)
  const writer = new BlockWriter(inlines, report)
  nodes.forEach((node, index) => {
    const { marker, level } = node
    if (node.rows !== undefined) {
      const cells = node.rows.map((row) => row.map((cell) => inlines.read(readEmphasis(cell))))
      writer.add(node, table(cells))
    } else if (node.divider) {
      writer.add(node, divider(plain(node.text).trim().slice(0, 200)))
    } else if (node.bullet !== undefined) {
      writer.bullet(node, node.bullet.sign, node.bullet.rest)
    } else if (marker !== undefined && level !== undefined) {
      const verdict = verdicts.get(index) ?? 'item'
      if (verdict !== 'item') writer.heading(node, level, verdict, marker.rest)
      else if (marker.kind === 'star') writer.bullet(node, marker.written, marker.rest)
      else writer.item(node, level, marker.rest)
    } else {
      const own = unnumbered.get(index)
      if (own === undefined) writer.add(node, paragraph(inlines.read(node.text)))
      else {
        writer.heading(node, own.level, own.verdict, node.text)
        if (own.verdict === 'heading') {
          report.add(
            node.line,
            'doubtful',
            'Dòng không đánh số được hiểu là đề mục; hãy kiểm tra lại.',
          )
        }
      }
    }
  })
  settleCauses(writer.blocks.flatMap(({ block }) => (block.type === 'heading' ? [block] : [])))
  return writer.blocks
}
