import type { DocumentEntry, OpenedDocument } from '../../shared/api/contract.ts'
import { documentName } from '../../shared/document/name.ts'
import type { Period } from '../../shared/document/period.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import { fail, type Result } from '../../shared/result.ts'
import { periodAlong } from '../../shared/rollForward/rollPeriod.ts'
import { call } from '../api.ts'
import { loadDocuments, removeDocument } from '../state/documents.ts'
import { indicatorStore } from '../state/indicators.ts'
import { goTo, type Route, route } from '../state/route.ts'
import { showFailure, showToast } from '../ui/toast.tsx'
import { kindOf, type RollDesk } from './rollDesk.ts'
import { type RollWish, startRollJob } from './rollJob.ts'
import { closeRoll } from './rollOpen.ts'
import { nameOfRolled } from './rollPlan.ts'

/** Writes the document that the window shows, and opens it; `number`: the proposal that was taken. */
export async function makeRolled(
  desk: RollDesk,
  number: string | undefined,
): Promise<Result<OpenedDocument>> {
  const source = desk.source.get()
  const wish = desk.wish()
  const rolled = await desk.document()
  if (source.kind !== 'read' || wish === undefined || rolled === undefined) return notMade()
  const document = number === undefined ? rolled : { ...rolled, parts: { ...rolled.parts, number } }
  const own = documentName(document)
  const name = nameOfRolled(own, documentName(source.document), wish.to)
  const added = await call('documents.add', { document, ...(name !== own && { name }) })
  if (!added.ok) return added
  const others = await makeAnnexes(desk, source.document.period, wish, added.value.document.id)
  void call('roll.remember', { kind: kindOf(source.document), choices: wish.choices })
  closeRoll()
  const cameFrom = route.get()
  void loadDocuments()
  goTo({ screen: 'editor', file: added.value.file })
  tellMade([added.value, ...others], cameFrom)
  return added
}

function notMade(): Result<never> {
  return fail('not-rolled', 'Chưa tạo được văn bản. Hãy thử lại.')
}

/** The annexed documents that were chosen, rolled alike and annexed to the new one. */
async function makeAnnexes(
  desk: RollDesk,
  from: Period,
  wish: RollWish,
  main: string,
): Promise<readonly OpenedDocument[]> {
  const made: OpenedDocument[] = []
  for (const file of desk.annexes.get()) {
    const added = await makeAnnex(file, from, { ...wish, turned: new Map() }, main)
    if (added.ok) made.push(added.value)
    else showFailure(added.error)
  }
  return made
}

async function makeAnnex(
  file: string,
  from: Period,
  wish: RollWish,
  main: string,
): Promise<Result<OpenedDocument>> {
  const read = await call('documents.read', { file })
  if (!read.ok) return read
  const name = documentName(read.value.document)
  const job = startRollJob(read.value.document)
  try {
    const data = indicatorStore.get()?.data
    if (data !== undefined) job.setStore(data)
    const to = periodAlong(read.value.document.period, from, wish.to)
    const preview = await job.roll({ ...wish, to, choices: { ...wish.choices, into: 'same' } })
    const document = preview === 'failed' ? undefined : await job.document()
    if (document === undefined) {
      return fail(
        'not-rolled',
        `Chưa tạo được văn bản kèm theo “${name}”. Hãy tạo riêng văn bản ấy.`,
      )
    }
    return await call('documents.add', { document: { ...document, annexOf: main } })
  } finally {
    job.stop()
  }
}

function tellMade(made: readonly OpenedDocument[], cameFrom: Route): void {
  const [first] = made
  if (first === undefined) return
  const name = documentName(first.document)
  const words =
    made.length === 1
      ? `Đã tạo “${name}” từ văn bản năm trước.`
      : `Đã tạo “${name}” và ${made.length - 1} văn bản kèm theo.`
  showToast({
    words,
    actions: [{ label: 'Xoá văn bản vừa tạo', run: () => void removeAll(made, cameFrom) }],
  })
}

/** As if nothing had been made: whoever looks at it is back where it was made from. */
async function removeAll(made: readonly OpenedDocument[], cameFrom: Route): Promise<void> {
  const here = route.get()
  const isSeen = here.screen === 'editor' && made.some(({ file }) => file === here.file)
  for (const { file, document } of made.toReversed()) await removeDocument(entryOf(file, document))
  if (isSeen) goTo(cameFrom)
}

function entryOf(file: string, document: VanKienDocument): DocumentEntry {
  const { documentType, period } = document
  return { file, name: documentName(document), documentType, period, modified: '' }
}
