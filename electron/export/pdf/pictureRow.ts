import type { PrintPicture } from '../../../shared/print/types.ts'
import type { Row } from './rows.ts'

/** A drawing as a row of the page, with room below it. */
export function pictureRow(picture: PrintPicture, after: number, id: string): Row {
  return {
    height: picture.drawing.height,
    after,
    notes: [],
    source: { id },
    draw: (page, { left, top }) => page.picture(picture, { left, top }),
  }
}
