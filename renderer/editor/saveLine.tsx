import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import type { SaveState } from './autosave.ts'
import type { Saving } from './saving.ts'

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })

function wordsOf(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at === undefined ? 'Đã lưu' : `Đã lưu ${clock.format(state.at)}`
    case 'saving':
      return 'Đang lưu…'
    case 'failed':
      return 'Chưa lưu được'
  }
}

const icons = { saved: Check, saving: LoaderCircle, failed: CircleAlert } as const

/** "Đã lưu 10:32" beside the name of the document; of one width, so that nothing jumps. */
export function SaveLine({ saving }: { readonly saving: Saving }) {
  const state = useStore(saving.state)
  const Icon = icons[state.kind]
  return (
    <span className="save-state" data-state={state.kind} data-testid="save-state" role="status">
      <Icon aria-hidden size={14} strokeWidth={1.75} />
      {wordsOf(state)}
    </span>
  )
}

/** What to do when the document can't be written. */
export function SaveBanner({ saving }: { readonly saving: Saving }) {
  const state = useStore(saving.state)
  if (state.kind !== 'failed') return null
  return (
    <div className="banner" role="alert" data-testid="save-banner">
      <CircleAlert aria-hidden size={18} />
      <p>{state.message} Chữ vừa viết vẫn còn trên màn hình; chương trình sẽ tự thử lại.</p>
      <Button onClick={() => void saving.flush()}>Lưu lại</Button>
    </div>
  )
}
