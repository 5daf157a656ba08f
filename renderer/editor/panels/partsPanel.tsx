import { useEffect, useRef } from 'react'
import { partNames } from '../../../shared/document/partNames.ts'
import type { OfficialParts } from '../../../shared/document/types.ts'
import { guidelineSchema } from '../../../shared/formatRules/guideline.ts'
import { normalizeText } from '../../../shared/text/normalize.ts'
import { useStore } from '../../state/store.ts'
import { ChoiceField, TextField } from '../../ui/field.tsx'
import { LinesField, Tick } from '../../ui/linesField.tsx'
import { offerFreezing } from '../figures/offerFreezing.ts'
import { useOpenDocument } from '../sessionContext.ts'
import { DateFields } from './dateFields.tsx'
import { PeriodFields } from './periodFields.tsx'

/** Parts that are words. */
type TextPart = {
  [K in keyof OfficialParts]-?: string extends NonNullable<OfficialParts[K]>
    ? NonNullable<OfficialParts[K]> extends string
      ? K
      : never
    : never
}[keyof OfficialParts]

const opening = ['superior', 'issuer', 'number', 'symbol', 'place'] as const
const naming = ['typeName'] as const
const signing = ['signerTitle', 'signer'] as const
const extras = ['typistMark', 'urgency', 'circulation', 'draft'] as const

/** The official parts of the document ("thể thức") as a form; the page shows them at once. */
export function PartsPanel() {
  const open = useOpenDocument()
  const { session, desk } = open
  const { parts, guideline } = useStore(session.meta)
  const field = useStore(desk.partField)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (field === undefined) return
    const input = form.current?.elements.namedItem(field)
    if (input instanceof HTMLElement) input.focus()
  }, [field])

  function change(next: OfficialParts): void {
    session.meta.set({ ...session.meta.get(), parts: next })
  }

  const texts = (list: readonly TextPart[]) =>
    list.map((key) => (
      <TextField
        key={key}
        name={key}
        label={partNames[key]}
        value={parts[key] ?? ''}
        data-testid={`part-${key}`}
        onChange={(words) => change(withText(parts, key, words))}
      />
    ))

  return (
    <form ref={form} className="parts-form" onSubmit={(event) => event.preventDefault()}>
      <h3>Đầu văn bản</h3>
      <Tick
        name="partyHeading"
        label="In tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”"
        on={parts.partyHeading === true}
        onChange={(on) => change(withFlag(parts, 'partyHeading', on))}
      />
      {texts(opening)}
      <DateFields
        date={parts.date}
        onChange={(date) =>
          change(date === undefined ? without(parts, 'date') : { ...parts, date })
        }
      />
      <h3>Tên loại, trích yếu</h3>
      {texts(naming)}
      <LinesField
        name="title"
        label={partNames.title}
        rows={3}
        value={parts.title ?? ''}
        onChange={(words) => change(withText(parts, 'title', words))}
      />
      <LinesField
        name="subtitle"
        label={partNames.subtitle}
        rows={2}
        value={parts.subtitle ?? ''}
        onChange={(words) => change(withText(parts, 'subtitle', words))}
      />
      <Tick
        name="titleRule"
        label={partNames.titleRule}
        on={parts.titleRule === true}
        onChange={(on) => change(withFlag(parts, 'titleRule', on))}
      />
      <h3>Nơi nhận, chữ ký</h3>
      <LinesField
        name="recipients"
        label={partNames.recipients}
        note="Mỗi dòng một nơi, không cần gạch đầu dòng; dòng cuối là nơi lưu."
        rows={5}
        value={parts.recipients.join('\n')}
        onChange={(words) => change({ ...parts, recipients: recipientList(words) })}
      />
      <LinesField
        name="onBehalfOf"
        label={partNames.onBehalfOf}
        rows={2}
        value={parts.onBehalfOf ?? ''}
        onChange={(words) => change(withText(parts, 'onBehalfOf', words))}
      />
      {texts(signing)}
      <Tick
        name="signedMark"
        label="In “(Đã ký)”"
        on={parts.signedMark === true}
        onChange={(on) => {
          change(withFlag(parts, 'signedMark', on))
          offerFreezing(open, 'Văn bản đã ký.')
        }}
      />
      <h3>Ký hiệu khác</h3>
      {texts(extras)}
      <h3>Kỳ và đơn vị</h3>
      <PeriodFields />
      <ChoiceField
        label="Hướng dẫn thể thức"
        value={guideline}
        choices={guidelineSchema.options.map((key) => [key, guidelineNames[key]] as const)}
        onChange={(next) => session.meta.set({ ...session.meta.get(), guideline: next })}
      />
    </form>
  )
}

const guidelineNames = {
  HD05: 'Hướng dẫn 05-HD/VPTW (2026)',
  HD36: 'Hướng dẫn 36-HD/VPTW (2018)',
} as const

function without<K extends keyof OfficialParts>(parts: OfficialParts, key: K): OfficialParts {
  const { [key]: _, ...rest } = parts
  return rest as OfficialParts
}

/** An emptied part is absent, not empty. */
function withText(parts: OfficialParts, key: TextPart, words: string): OfficialParts {
  const clean = normalizeText(words)
  return clean === '' ? without(parts, key) : { ...parts, [key]: clean }
}

function withFlag(
  parts: OfficialParts,
  key: 'partyHeading' | 'titleRule' | 'signedMark',
  on: boolean,
): OfficialParts {
  return on ? { ...parts, [key]: true } : without(parts, key)
}

/** Lines as typed; the last may still be empty while the person goes on to the next. */
function recipientList(words: string): string[] {
  return words === '' ? [] : normalizeText(words).split('\n')
}
