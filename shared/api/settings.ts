import { z } from 'zod'
import { guidelineSchema } from '../formatRules/guideline.ts'
import { spellingHabitSchema } from '../text/spelling.ts'

/** A person who signs, as the signing block prints it. */
export const signerSchema = z.strictObject({
  name: z.string(),
  /** "BÍ THƯ", "PHÓ BÍ THƯ" */
  title: z.string(),
  /** "T/M BAN THƯỜNG VỤ"; absent: taken from the template. */
  onBehalfOf: z.string().optional(),
})

/** The office's settings: asked for once, used in every new document. */
export const settingsSchema = z.strictObject({
  /** The short page of the first start was answered or skipped. */
  introduced: z.boolean(),
  /** "TỈNH ỦY TRÀ VINH" */
  issuer: z.string(),
  /** "ĐẢNG BỘ TỈNH ..."; empty for a provincial committee. */
  superior: z.string(),
  /** Code of the body in numbers: "TU", "ĐU". */
  bodyCode: z.string(),
  place: z.string(),
  /** Id of the entity whose figures the documents speak of. */
  entity: z.string(),
  /** First is the usual one. */
  signers: z.array(signerSchema),
  recipients: z.array(z.string()),
  guideline: guidelineSchema,
  /** "uỷ" (the guideline's habit) or "ủy". */
  spelling: spellingHabitSchema,
  /** Ordinal of the term's congress in Roman digits, "XI"; may be empty. */
  congress: z.string(),
  /** Current term of the committee. */
  term: z.strictObject({ from: z.int(), to: z.int() }),
  /** Name of the person at this machine, on comments; empty: asked with the first comment. */
  userName: z.string().max(100).default(''),
  /** Colours of the windows; "system" follows the machine. */
  theme: z.enum(['system', 'light', 'dark']).default('system'),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  introduced: false,
  issuer: '',
  superior: '',
  bodyCode: 'TU',
  place: '',
  entity: 'tinh-tra-vinh',
  signers: [],
  recipients: [],
  guideline: 'HD05',
  spelling: 'uỷ',
  congress: '',
  term: { from: 2025, to: 2030 },
  userName: '',
  theme: 'system',
}
