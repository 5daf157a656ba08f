import { showToast } from '../../ui/toast.tsx'
import { replaceMatches } from '../commands/replaceMatches.ts'
import { holdsFigure } from '../find/matches.ts'
import type { OpenDocument } from '../sessionContext.ts'
import { hitsOf, placeOfClaim } from './claimPlace.ts'
import { type Claim, claimsOf } from './claims.ts'

/** The doubted words are a figure of the store: it is put right there, not in the text. */
export function isStoreFigure(open: OpenDocument, claim: Claim): boolean {
  const place = placeOfClaim(open.session.editor, claim)
  return place !== undefined && holdsFigure(place.match)
}

/** Puts the suggested words in place of the doubted ones, as one undo step. */
export function fixClaim(open: OpenDocument, claim: Claim): boolean {
  const { suggestion } = claim.finding
  const { editor } = open.session
  if (suggestion === null || open.desk.readOnly.get()) return false
  const place = placeOfClaim(editor, claim)
  if (place === undefined) {
    showToast({ words: 'Câu này vừa được sửa; chương trình đang đọc lại.' })
    return false
  }
  if (holdsFigure(place.match)) return false
  replaceMatches(editor, [hitsOf(place)], suggestion)
  claimsOf(open).now()
  return true
}
