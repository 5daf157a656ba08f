import type { Settings } from '../api/settings.ts'
import type { OfficialParts } from '../document/types.ts'
import { signingParts } from '../template/signing.ts'
import { foldText } from '../text/fold.ts'
import type { PartPlace, YearMention } from './types.ts'

export interface PartsOptions {
  /** The years of the parts that move. */
  readonly moving: readonly YearMention[]
  /** Year of signing, where the parts of the source give one. */
  readonly year: number
  readonly settings?: Settings | undefined
  readonly number?: string | undefined
}

/**
 * The official parts of the next document: number and day blank, years moved, who signs and who
 * receives it as the office has it now. What belongs to last year's paper alone (its typist mark,
 * "(Đã ký)", the notes of a draft) is left out.
 */
export function rollParts(parts: OfficialParts, options: PartsOptions): OfficialParts {
  const {
    number: _,
    date,
    signedMark: __,
    typistMark: ___,
    urgency: ____,
    draft: _____,
    ...kept
  } = {
    ...parts,
    ...movedTexts(parts, options.moving),
  }
  const settings = options.settings
  return {
    ...kept,
    ...(options.number !== undefined && { number: options.number }),
    ...((date !== undefined || parts.partyHeading === true) && { date: { year: options.year } }),
    ...(settings !== undefined && isSameOffice(parts, settings) && officeParts(parts, settings)),
  }
}

export function isPartPlace(place: YearMention['place']): place is PartPlace {
  return 'part' in place
}

type TextPart = {
  [K in keyof OfficialParts]-?: OfficialParts[K] extends string | undefined ? K : never
}[keyof OfficialParts]

const textParts: readonly TextPart[] = ['title', 'subtitle', 'circulation', 'symbol', 'onBehalfOf']

function movedTexts(parts: OfficialParts, moving: readonly YearMention[]): Partial<OfficialParts> {
  const moved: Partial<OfficialParts> = {}
  for (const { place, to } of moving) {
    if (!isPartPlace(place)) continue
    const part = textParts.find((one) => one === place.part)
    const words = part && (moved[part] ?? parts[part])
    if (part === undefined || words === undefined) continue
    moved[part] = words.slice(0, place.start) + String(to) + words.slice(place.end)
  }
  return moved
}

/** Settings of another committee say nothing of who signs this one's documents. */
function isSameOffice({ issuer }: OfficialParts, settings: Settings): boolean {
  const own = settings.issuer.trim()
  return own !== '' && issuer !== undefined && sameWords(issuer, own)
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return words(one) === words(other)
}

function officeParts(parts: OfficialParts, settings: Settings): Partial<OfficialParts> {
  const { place } = settings
  const signs = parts.onBehalfOf !== undefined || parts.signer !== undefined
  const isStanding = foldText(parts.onBehalfOf ?? '').includes('ban thuong vu')
  const signing = isStanding ? 'standing-committee' : 'committee'
  return {
    ...(parts.place !== undefined && place.trim() !== '' && { place: place.trim() }),
    ...(parts.recipients.length > 0 &&
      settings.recipients.length > 0 && { recipients: [...settings.recipients] }),
    ...(signs && settings.signers.length > 0 && signingParts(signing, settings)),
  }
}
