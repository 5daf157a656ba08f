import type { Settings } from '../../shared/api/settings.ts'
import type { VanKienDocument } from '../../shared/document/types.ts'
import type { StoreData } from '../../shared/indicators/types.ts'
import type { TemplateWishes } from '../../shared/template/fromDocument.ts'
import type { TemplateChange } from '../../shared/template/improve.ts'
import type { Template } from '../../shared/template/types.ts'
import type { TemplatePreview } from './templatePreview.ts'

/** What a template is made from; told once. */
export interface TemplateSource {
  readonly document: VanKienDocument
  readonly settings: Settings
  readonly data: StoreData
}

export interface TemplateWish extends TemplateWishes {
  /** The template that the document is to improve, and which of its changes are taken. */
  readonly present?: Template
  /** Keys of the changes; absent: the usual ones. */
  readonly taken?: ReadonlySet<string>
}

export interface MadeTemplate {
  readonly template: Template
  readonly preview: TemplatePreview
  /** Typed figures that became gaps. */
  readonly gaps: number
  /** Against the template that is improved. */
  readonly changes: readonly TemplateChange[]
}

export type TemplateOrder =
  | { readonly kind: 'source'; readonly source: TemplateSource }
  | { readonly kind: 'make'; readonly wish: TemplateWish; readonly number: number }

export interface TemplateAnswer {
  readonly number: number
  readonly made?: MadeTemplate
  /** Why none could be made, Vietnamese. */
  readonly problem?: string
}

/** Makes templates of one document again and again, in a worker: a long text holds nothing up. */
export interface TemplateJob {
  /** Undefined: another wish came meanwhile, or the job was stopped. */
  make(wish: TemplateWish): Promise<Omit<TemplateAnswer, 'number'> | undefined>
  stop(): void
}

export function startTemplateJob(source: TemplateSource): TemplateJob {
  const worker = new Worker(new URL('./templateWorker.ts', import.meta.url), { type: 'module' })
  const tell = (order: TemplateOrder): void => worker.postMessage(order)
  let number = 0
  let working: ((answer: TemplateAnswer | undefined) => void) | undefined
  /** The latest wish that came while another one is worked on. */
  let waiting: { order: TemplateOrder; settle: typeof working } | undefined

  function start(order: TemplateOrder, settle: typeof working): void {
    working = settle
    tell(order)
  }
  function answered(answer: TemplateAnswer): void {
    working?.(waiting === undefined ? answer : undefined)
    working = undefined
    const next = waiting
    waiting = undefined
    if (next !== undefined) start(next.order, next.settle)
  }
  worker.onmessage = ({ data }: MessageEvent<TemplateAnswer>) => answered(data)
  worker.onerror = (event) => {
    console.error(event.message)
    answered({ number, problem: 'Chưa làm được mẫu từ văn bản này. Hãy thử lại.' })
  }
  tell({ kind: 'source', source })

  return {
    make: (wish) =>
      new Promise((settle) => {
        const order: TemplateOrder = { kind: 'make', wish, number: ++number }
        if (working === undefined) return start(order, settle)
        waiting?.settle?.(undefined)
        waiting = { order, settle }
      }),
    stop() {
      worker.terminate()
      working?.(undefined)
      waiting?.settle?.(undefined)
      working = undefined
      waiting = undefined
    },
  }
}
