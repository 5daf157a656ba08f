import { ImageRun, type ParagraphChild } from 'docx'
import type { PrintDocument, PrintPicture } from '../../../shared/print/types.ts'
import type { Rasterizer } from '../raster/rasterizer.ts'
import type { Revisions } from './revisions.ts'

/** Pixels of the library in a point. */
const PIXELS = 96 / 72

/** Does the tree hold a drawing? Only then is a font needed to write it. */
export function holdsPictures({ body }: PrintDocument): boolean {
  return body.some(
    (block) => block.kind === 'paragraph' && block.inlines.some(({ kind }) => kind === 'picture'),
  )
}

/** Drawings as pictures, counted from 1 in every file (docx counts through the process). */
export class Pictures {
  private next = 1
  private readonly rasterizer: Rasterizer | undefined
  private readonly revisions: Revisions

  constructor(rasterizer: Rasterizer | undefined, revisions: Revisions) {
    this.rasterizer = rasterizer
    this.revisions = revisions
  }

  /** Without a font the words that the picture stands for. */
  run({ drawing, spoken, change }: PrintPicture): ParagraphChild {
    if (this.rasterizer === undefined) return this.revisions.run({ text: spoken }, change)
    const id = this.next++
    return this.revisions.picture(
      (revision) =>
        new ImageRun({
          type: 'png',
          data: this.rasterizer?.png(drawing) ?? new Uint8Array(),
          transformation: { width: drawing.width * PIXELS, height: drawing.height * PIXELS },
          altText: { id: String(id), name: `Biểu đồ ${id}`, description: spoken },
          ...revision,
        }),
      change,
    )
  }
}
