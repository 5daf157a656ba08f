import type { z } from 'zod'
import type { Settings, signerSchema } from '../api/settings.ts'
import type { OfficialParts } from '../document/types.ts'
import { foldText } from '../text/fold.ts'
import { applySpelling } from '../text/spelling.ts'
import type { Template } from './types.ts'

type Signer = z.infer<typeof signerSchema>
type Signing = Template['parts']['signing']

/**
 * Committees of the Party and the words that stand after "T/M" (HD36 and HD05, part 7a): the
 * first words of the issuer's own name, "TỈNH ỦY TRÀ VINH" → "T/M TỈNH ỦY".
 */
function committeeLine(settings: Settings): string {
  const words = settings.issuer.trim().split(/\s+/)
  const kind = words.slice(0, 2)
  const folded = foldText(kind.join(' '))
  if (folded.endsWith(' uy') || folded === 'chi bo') return `T/M ${kind.join(' ').toUpperCase()}`
  return applySpelling(
    settings.bodyCode === 'TU' ? 'T/M TỈNH ỦY' : 'T/M ĐẢNG ỦY',
    settings.spelling,
  )
}

function signsFor(signer: Signer, signing: Signing): boolean {
  const line = foldText(signer.onBehalfOf ?? '')
  if (!line.startsWith('t/m')) return false
  return line.includes('ban thuong vu') === (signing === 'standing-committee')
}

/**
 * The signing block of a new document. The signer is the office's first who signs in that form,
 * else the first whose form is left to the template, else the first who signs for a committee at
 * all, else the first.
 */
export function signingParts(
  signing: Signing,
  settings: Settings,
): Pick<OfficialParts, 'onBehalfOf' | 'signerTitle' | 'signer'> {
  if (signing === 'none') return {}
  const ownLine = signing === 'standing-committee' ? 'T/M BAN THƯỜNG VỤ' : committeeLine(settings)
  const { signers } = settings
  const exact = signers.find((signer) => signsFor(signer, signing))
  const open = signers.find((signer) => !signer.onBehalfOf)
  const other = signers.find((signer) => foldText(signer.onBehalfOf ?? '').startsWith('t/m'))
  const signer = exact ?? open ?? other ?? signers[0]
  if (signer === undefined) return { onBehalfOf: ownLine }
  // Someone who signs T/M another body signs this document T/M its own; T/L and K/T stay his.
  const theirs = signer === exact || (signer !== open && signer !== other)
  return {
    onBehalfOf: (theirs && signer.onBehalfOf) || ownLine,
    ...(signer.title && { signerTitle: signer.title }),
    ...(signer.name && { signer: signer.name }),
  }
}
