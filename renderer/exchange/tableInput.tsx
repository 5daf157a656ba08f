import { FileSpreadsheet } from 'lucide-react'
import {
  type ComponentProps,
  type DragEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { appInfo } from '../state/office.ts'
import { Button } from '../ui/button.tsx'
import { FileInput } from '../ui/fileInput.tsx'
import { importFile, pickTable } from './importDesk.ts'

/** Chooses a table: the system's dialog in Electron, the browser's file input elsewhere. */
export function chooseTable(input: HTMLInputElement | null): void {
  if (appInfo.get()?.host === 'electron') void pickTable()
  else input?.click()
}

export function TableInput({ ref }: { readonly ref: RefObject<HTMLInputElement | null> }) {
  return (
    <FileInput
      ref={ref}
      accept=".xlsx,.xlsm,.csv,.tsv"
      testId="import-file-input"
      onFiles={([file]) => void importFile(file)}
    />
  )
}

interface ChooseTableProps {
  readonly takesFocus?: boolean
  readonly children: string
}

export function ChooseTable({ takesFocus = false, children }: ChooseTableProps) {
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])
  return (
    <>
      <Button ref={button} look="primary" onClick={() => chooseTable(input.current)}>
        {children}
      </Button>
      <TableInput ref={input} />
    </>
  )
}

/** A screen that reads a table dropped on it as if it had been chosen. */
export function TableDrop({ children, ...rest }: ComponentProps<'main'>) {
  const [isOver, setOver] = useState(false)
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      const to = event.relatedTarget
      if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      const [file] = event.dataTransfer.files
      setOver(false)
      if (file === undefined) return
      event.preventDefault()
      void importFile(file)
    },
  }
  return (
    <main {...rest} {...drop}>
      {children}
      {isOver && (
        <div className="drop-veil" aria-hidden>
          <FileSpreadsheet size={36} strokeWidth={1.5} />
          Thả tệp .xlsx hoặc .csv vào đây để nhập số liệu
        </div>
      )}
    </main>
  )
}
