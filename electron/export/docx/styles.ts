import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { type HeadingKind, headingStyle } from '../../../shared/formatRules/headingStyle.ts'
import { recipientHang } from '../../../shared/formatRules/recipientHang.ts'
import type { PartStyle } from '../../../shared/formatRules/rule.ts'
import type { FormatRules, PartName } from '../../../shared/formatRules/table.ts'
import { mmToTwips, pointsToTwips } from '../../../shared/formatRules/units.ts'

/** Names under which the parts appear in Word's list of styles. */
const partNames: Record<PartName, string> = {
  partyHeading: 'VK Tiêu đề Đảng',
  superior: 'VK Cơ quan cấp trên',
  issuer: 'VK Cơ quan ban hành',
  star: 'VK Dấu sao',
  number: 'VK Số ký hiệu',
  placeAndDate: 'VK Địa danh ngày tháng',
  typeName: 'VK Tên loại',
  title: 'VK Trích yếu',
  titleOfLetter: 'VK Trích yếu công văn',
  subtitle: 'VK Dòng dưới trích yếu',
  titleRule: 'VK Gạch dưới trích yếu',
  body: 'VK Nội dung',
  divider: 'VK Ngăn cách',
  onBehalfOf: 'VK Thể thức đề ký',
  signerTitle: 'VK Chức vụ',
  signedMark: 'VK Đã ký',
  signer: 'VK Họ tên người ký',
  recipientsLabel: 'VK Nơi nhận',
  recipient: 'VK Danh sách nơi nhận',
  typistMark: 'VK Ký hiệu soạn thảo',
  urgency: 'VK Độ khẩn',
  circulation: 'VK Phạm vi lưu hành',
  draft: 'VK Dự thảo',
  pageNumber: 'VK Số trang',
  footnote: 'VK Chú thích',
  tableHead: 'VK Đầu bảng',
  tableCell: 'VK Ô bảng',
}

/** Id of a part's paragraph style in styles.xml. */
export function styleId(part: PartName): string {
  return `Vk${part[0]?.toUpperCase()}${part.slice(1)}`
}

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const

function runOf(looks: PartStyle) {
  return {
    size: looks.size * 2,
    bold: looks.bold,
    italics: looks.italic,
    ...(looks.underline && { underline: {} }),
    color: '000000',
  }
}

function exactly(line: number, after: number): IParagraphStylePropertiesOptions {
  return {
    spacing: {
      line: pointsToTwips(line),
      lineRule: LineRuleType.EXACT,
      before: 0,
      after: pointsToTwips(after),
    },
  }
}

function partParagraph(part: PartName, rules: FormatRules): IParagraphStylePropertiesOptions {
  const { body, footnotes, tables } = rules
  const alignment = alignments[rules.parts[part].value.align]
  const line = body.lineSpacing.value
  switch (part) {
    case 'body':
      return {
        alignment,
        ...exactly(line, body.spaceAfter.value),
        indent: { firstLine: mmToTwips(body.firstLineIndent.value) },
      }
    case 'divider':
      return { alignment, ...exactly(line, body.spaceAfter.value) }
    case 'footnote':
      return { alignment, ...exactly(footnotes.lineSpacing.value, footnotes.spaceAfter.value) }
    case 'tableHead':
    case 'tableCell':
      return { alignment, ...exactly(tables.lineSpacing.value, 0) }
    case 'recipient': {
      const hang = pointsToTwips(recipientHang(rules))
      const spacing = exactly(rules.closing.recipientSpacing.value, 0)
      return { alignment, ...spacing, indent: { left: hang, hanging: hang } }
    }
    case 'pageNumber':
    case 'circulation':
      // The rule counts from the paper's edge to the letters, so no room is put above them.
      return { alignment, spacing: { before: 0, after: 0 } }
    default:
      return { alignment, ...exactly(line, 0) }
  }
}

/** Paragraph properties of a heading of this kind. */
export function headingParagraph(
  kind: HeadingKind,
  rules: FormatRules,
): IParagraphStylePropertiesOptions {
  const looks = headingStyle(kind, rules)
  const { body } = rules
  return {
    alignment: alignments[looks.align],
    ...exactly(body.lineSpacing.value, body.spaceAfter.value),
    indent: { firstLine: looks.indented ? mmToTwips(body.firstLineIndent.value) : 0 },
    keepNext: true,
    keepLines: true,
  }
}

/**
 * Word's styles from the rules. `kinds` says which kind of heading each level of this document
 * is, so that "Heading 2" looks like the document's own second level.
 */
export function docxStyles(rules: FormatRules, kinds: readonly HeadingKind[]): IStylesOptions {
  const heading = (level: number) => {
    const kind = kinds[level - 1] ?? 'division'
    return {
      next: styleId('body'),
      run: runOf(headingStyle(kind, rules)),
      paragraph: { ...headingParagraph(kind, rules), outlineLevel: level - 1 },
    }
  }
  const part = (name: PartName): IParagraphStyleOptions => ({
    id: styleId(name),
    name: partNames[name],
    basedOn: 'Normal',
    quickFormat: true,
    run: runOf(rules.parts[name].value),
    paragraph: partParagraph(name, rules),
  })
  const note = rules.parts.footnote.value
  return {
    default: {
      document: {
        run: {
          font: rules.page.face.value,
          size: rules.parts.body.value.size * 2,
          language: { value: rules.page.language.value },
        },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      footnoteText: { run: runOf(note), paragraph: partParagraph('footnote', rules) },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: (Object.keys(partNames) as PartName[]).map(part),
  }
}
