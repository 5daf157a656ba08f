import { CircleCheck, CircleDashed } from 'lucide-react'
import { useStore } from '../state/store.ts'
import { Button } from '../ui/button.tsx'
import { rangeOf } from './cellRange.ts'
import { cellsIn, figureNow, type GridDesk } from './gridDesk.ts'
import { setStates } from './writeCells.ts'

/** How many figures are looked at to say what the button does. */
const LOOKED_AT = 2000

/** "Xác nhận" for what is selected; "Đưa về nháp" where all of it is confirmed. */
export function ConfirmButton({ desk }: { readonly desk: GridDesk }) {
  const selection = useStore(desk.selection)
  const view = useStore(desk.view)
  useStore(desk.pending)
  const range = selection && rangeOf(selection)
  const states = new Set<string>()
  if (range !== undefined) {
    const most = Math.max(1, Math.floor(LOOKED_AT / (range.right - range.left + 1)))
    const some = { ...range, bottom: Math.min(range.bottom, range.top + most) }
    for (const cell of cellsIn(view, some).flat()) {
      const figure = figureNow(desk, cell)
      if (figure !== undefined) states.add(figure.state)
    }
  }
  const back = states.size === 1 && states.has('confirmed')
  return (
    <Button
      icon={back ? CircleDashed : CircleCheck}
      disabled={states.size === 0}
      title={
        back
          ? 'Các số liệu đang chọn trở lại là nháp'
          : 'Các số liệu đang chọn là số chính thức, không còn là nháp'
      }
      data-testid="indicator-confirm"
      onClick={() => {
        if (range === undefined) return
        void setStates(desk, cellsIn(view, range).flat(), back ? 'draft' : 'confirmed')
      }}
    >
      {back ? 'Đưa về nháp' : 'Xác nhận'}
    </Button>
  )
}
