import { ClipboardList, FileDown, FileSpreadsheet, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ObservedPeriod } from '../../shared/document/period.ts'
import type { GridView } from '../indicators/gridDesk.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { ExportDialog } from './exportDialog.tsx'
import { FormDialog } from './formDialog.tsx'
import { ImportPane } from './importPane.tsx'
import { chooseTable, TableInput } from './tableInput.tsx'

interface ExcelToolsProps {
  /** What the table shows now. */
  readonly view: GridView
  readonly periods: readonly ObservedPeriod[]
}

/** "Excel": figures of departments in, tables and blank forms out. */
export function ExcelTools({ view, periods }: ExcelToolsProps) {
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState<'export' | 'form'>()
  return (
    <>
      <Menu
        trigger={
          <Button icon={FileSpreadsheet} data-testid="excel-menu">
            Excel
          </Button>
        }
        items={[
          {
            label: 'Nhập từ Excel…',
            icon: FileUp,
            testId: 'excel-import',
            run: () => chooseTable(input.current),
          },
          'line',
          {
            label: 'Xuất Excel…',
            icon: FileDown,
            testId: 'excel-export',
            run: () => setOpen('export'),
          },
          {
            label: 'Mẫu nhập cho đơn vị…',
            icon: ClipboardList,
            testId: 'excel-form',
            run: () => setOpen('form'),
          },
        ]}
      />
      <TableInput ref={input} />
      {open === 'export' && <ExportDialog view={view} onClose={() => setOpen(undefined)} />}
      {open === 'form' && (
        <FormDialog view={view} periods={periods} onClose={() => setOpen(undefined)} />
      )}
      <ImportPane store={view.store} />
    </>
  )
}
