import type { HeadingLevel } from '../document/types.ts'
import type { Guideline } from './guideline.ts'
import type { PartStyle, Rule } from './rule.ts'

/** The parts of a document that have a row of their own in the guideline's table of styles. */
export type PartName =
  | 'partyHeading'
  | 'superior'
  | 'issuer'
  | 'star'
  | 'number'
  | 'placeAndDate'
  | 'typeName'
  | 'title'
  | 'titleOfLetter'
  | 'subtitle'
  | 'titleRule'
  | 'body'
  | 'divider'
  | 'onBehalfOf'
  | 'signerTitle'
  | 'signedMark'
  | 'signer'
  | 'recipientsLabel'
  | 'recipient'
  | 'typistMark'
  | 'urgency'
  | 'circulation'
  | 'draft'
  | 'pageNumber'
  | 'footnote'
  | 'tableHead'
  | 'tableCell'

/** Looks of a heading of the text and where its marker stands. */
export interface HeadingStyle extends PartStyle {
  /** First line indented like the text's; centred headings are not. */
  readonly indented: boolean
}

/** The rules of "thể thức" as data: what the page, Word, PDF and the format check obey. */
export interface FormatRules {
  readonly guideline: Guideline
  readonly page: {
    /** Millimetres. */
    readonly size: Rule<{ readonly width: number; readonly height: number }>
    /** Millimetres. */
    readonly margins: Rule<{
      readonly top: number
      readonly bottom: number
      readonly left: number
      readonly right: number
    }>
    readonly face: Rule<string>
    /** BCP 47, for spelling and line breaking. */
    readonly language: Rule<string>
  }
  readonly pageNumber: {
    /** Millimetres from the top edge to the top of the digits' line. */
    readonly fromTop: Rule<number>
    readonly firstShownOn: Rule<number>
  }
  readonly body: {
    /** Points, an exact distance from line to line. */
    readonly lineSpacing: Rule<number>
    /** Smallest and largest line spacing allowed, points. */
    readonly lineSpacingRange: Rule<readonly [number, number | undefined]>
    /** Millimetres. */
    readonly firstLineIndent: Rule<number>
    /** Points after each paragraph. */
    readonly spaceAfter: Rule<number>
    /** Lines of a paragraph that stay together at the foot and the head of a page. */
    readonly minLinesTogether: Rule<number>
  }
  readonly parts: Readonly<Record<PartName, Rule<PartStyle>>>
  /** "Phần thứ nhất" and its title; the title stands on the next line. */
  readonly divisions: {
    readonly marker: Rule<HeadingStyle>
    readonly title: Rule<HeadingStyle>
  }
  /** Headings with their marker in the same line, by level of our reports. */
  readonly headings: Readonly<Record<HeadingLevel, Rule<HeadingStyle>>>
  readonly firstPage: {
    /** Widths of the left (issuer) and right (party heading) column, millimetres. */
    readonly columns: Rule<readonly [number, number]>
    /** The line under the party heading, as long as its words: points. */
    readonly headingLine: Rule<{ readonly length: number; readonly weight: number }>
    readonly partyHeading: Rule<string>
    readonly star: Rule<string>
    readonly titleRule: Rule<string>
    /** Millimetres from the top edge to the circulation note. */
    readonly circulationFromTop: Rule<number>
    /** Letters that a line of trích yếu holds; a longer one is broken into even lines. */
    readonly titleLineLength: Rule<number>
    /** Points left empty above the name of the type and below the whole title block. */
    readonly titleGaps: Rule<{ readonly above: number; readonly below: number }>
  }
  readonly closing: {
    /** Points left empty between the text and the closing block. */
    readonly spaceBefore: Rule<number>
    /** Widths of the left (recipients) and right (signature) column, millimetres. */
    readonly columns: Rule<readonly [number, number]>
    readonly recipientsLabel: Rule<string>
    readonly recipientMarker: Rule<string>
    readonly recipientEnd: Rule<string>
    readonly lastRecipientEnd: Rule<string>
    /** Points from line to line in the list of recipients; its lines hang under their words. */
    readonly recipientSpacing: Rule<number>
    /** Empty lines left for the signature. */
    readonly signatureLines: Rule<number>
    readonly signedMark: Rule<string>
  }
  readonly wording: {
    readonly numberLabel: Rule<string>
    /** A number below this gets a leading zero. */
    readonly padNumbersBelow: Rule<number>
    readonly padDaysBelow: Rule<number>
    readonly padMonthsBelow: Rule<number>
    /** Spaces left where a part of the number or the date is not known yet. */
    readonly blank: Rule<string>
    readonly addressee: Rule<string>
  }
  readonly footnotes: {
    /** Points, an exact distance from line to line. */
    readonly lineSpacing: Rule<number>
    readonly spaceAfter: Rule<number>
    /** The line between text and notes, and the room it takes. */
    readonly separator: Rule<{
      readonly length: number
      readonly weight: number
      readonly room: number
    }>
  }
  readonly tables: {
    readonly lineSpacing: Rule<number>
    /** Points inside each cell, left and right, above and below. */
    readonly cellPadding: Rule<{ readonly side: number; readonly top: number }>
    readonly border: Rule<number>
  }
}
