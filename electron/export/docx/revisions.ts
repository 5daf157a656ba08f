import {
  BuilderElement,
  DeletedTextRun,
  FileChild,
  FootnoteReferenceRun,
  type ImageRun,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Change, PrintInline } from '../../../shared/print/types.ts'
import { hasCome, type Signature, Signer } from './signer.ts'

type Context = Parameters<Paragraph['prepForXml']>[0]
type Xml = NonNullable<ReturnType<Paragraph['prepForXml']>>

interface CoreRevision {
  readonly insertion?: Signature
  readonly deletion?: Signature
}

/** Word's tracked changes. */
export class Revisions {
  private readonly signer: Signer
  private readonly moves: boolean

  private constructor(signer: Signer, moves: boolean) {
    this.signer = signer
    this.moves = moves
  }

  static by(author: string, now: Date): Revisions {
    return new Revisions(new Signer(author, now), true)
  }

  /** The same changes where Word knows no moves (tables, notes): what moved went and came. */
  get withoutMoves(): Revisions {
    return new Revisions(this.signer, false)
  }

  private sign(): Signature {
    return this.signer.sign()
  }

  /**
   * Told of every paragraph before its words. Where words that came end one paragraph and begin
   * the next, LibreOffice would take them for one change and lose the end of the paragraph between
   * them when it is rejected: such neighbours are given times that lie apart.
   */
  begin(inlines: readonly PrintInline[] = [], change?: Change): void {
    this.signer.begin(inlines, change)
  }

  private told(change: Change | undefined): Change | undefined {
    if (this.moves || change === undefined) return change
    return { kind: hasCome(change) ? 'inserted' : 'deleted' }
  }

  /** A run of words or a line break. */
  run(options: IRunOptions, changed: Change | undefined): ParagraphChild {
    const change = this.told(changed)
    if (change === undefined) return new TextRun(options)
    switch (change.kind) {
      case 'inserted':
        return new InsertedTextRun({ ...options, ...this.sign() })
      case 'deleted':
        return new DeletedTextRun({ ...options, ...this.sign() })
      default:
        return this.around(new TextRun(options), change)
    }
  }

  note(number: number, changed: Change | undefined): ParagraphChild {
    const change = this.told(changed)
    const run = new FootnoteReferenceRun(number)
    return change === undefined ? run : this.around(run, change)
  }

  /** A picture; `make` writes it with what is said of it. */
  picture(make: (revision: CoreRevision) => ImageRun, changed: Change | undefined): ParagraphChild {
    const change = this.told(changed)
    if (change === undefined) return make({})
    if ('move' in change) return this.around(make({}), change)
    return make(change.kind === 'inserted' ? { insertion: this.sign() } : { deletion: this.sign() })
  }

  private around(run: TextRun | FootnoteReferenceRun | ImageRun, change: Change): ParagraphChild {
    const { id, author, date } = this.sign()
    const name = elements[change.kind]
    const attributes = {
      id: { key: 'w:id', value: id },
      author: { key: 'w:author', value: author },
      date: { key: 'w:date', value: date },
    }
    // The library has no type for a run that was moved; it writes any element.
    return new BuilderElement({ name, attributes, children: [run] }) as unknown as ParagraphChild
  }

  /** A paragraph whose end came, went or was moved. */
  paragraph(options: IParagraphOptions, changed: Change | undefined): Paragraph {
    const change = this.told(changed)
    if (change === undefined) return new Paragraph(options)
    switch (change.kind) {
      case 'inserted':
        return new Paragraph({ ...options, run: { insertion: this.sign() } })
      case 'deleted':
        return new Paragraph({ ...options, run: { deletion: this.sign() } })
      default:
        return new MovedParagraph(
          { ...options, run: { insertion: this.sign() } },
          elements[change.kind],
        )
    }
  }

  /** What is said of a row of a table. */
  row(change: Change | undefined) {
    const told = this.withoutMoves.told(change)
    if (told === undefined) return {}
    return told.kind === 'inserted' ? { insertion: this.sign() } : { deletion: this.sign() }
  }

  /** Marks around the paragraphs of one move. */
  range(change: Extract<Change, { move: number }>): { start: FileChild; end: FileChild } {
    const { id, author, date } = this.sign()
    const name = `${elements[change.kind]}Range`
    const named = { 'w:author': author, 'w:date': date, 'w:name': `vk${change.move}` }
    return {
      start: new RangeMark(`${name}Start`, { 'w:id': id, ...named }),
      end: new RangeMark(`${name}End`, { 'w:id': id }),
    }
  }
}

const elements = {
  inserted: 'w:ins',
  deleted: 'w:del',
  movedFrom: 'w:moveFrom',
  movedTo: 'w:moveTo',
} as const

/** Stands between paragraphs. */
class RangeMark extends FileChild {
  private readonly attributes: Readonly<Record<string, string | number>>

  constructor(name: string, attributes: Readonly<Record<string, string | number>>) {
    super(name)
    this.attributes = attributes
  }

  override prepForXml(): Xml {
    return { [this.rootKey]: { _attr: this.attributes } }
  }
}

/** The library tells an inserted end of a paragraph, not a moved one: its element is renamed. */
class MovedParagraph extends Paragraph {
  private readonly element: string

  constructor(options: IParagraphOptions, element: string) {
    super(options)
    this.element = element
  }

  override prepForXml(context: Context): Xml | undefined {
    const xml = super.prepForXml(context)
    const properties = childOf(childOf(xml, 'w:p'), 'w:pPr')
    const looks = childOf(properties, 'w:rPr')
    if (Array.isArray(looks)) {
      for (const [at, one] of looks.entries()) {
        if ('w:ins' in one) looks[at] = { [this.element]: one['w:ins'] }
      }
    }
    return xml
  }
}

function childOf(xml: unknown, name: string): unknown {
  const parts = Array.isArray(xml) ? xml : [xml]
  return parts.find((part) => typeof part === 'object' && part !== null && name in part)?.[name]
}
