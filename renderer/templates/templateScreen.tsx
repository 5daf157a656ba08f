import {
  Ellipsis,
  FileDown,
  FilePlus2,
  FileUp,
  History,
  LayoutTemplate,
  Pencil,
  Trash2,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { typeName } from '../../shared/document/typeNames.ts'
import type { TemplateSummary } from '../../shared/template/types.ts'
import { TEMPLATE_EXTENSION } from '../../shared/template/types.ts'
import { applySpelling } from '../../shared/text/spelling.ts'
import { changedWhen } from '../home/changedWhen.ts'
import { loadTemplates, templates } from '../state/documents.ts'
import { currentSettings } from '../state/office.ts'
import { goTo } from '../state/route.ts'
import { useStore } from '../state/store.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { FileInput } from '../ui/fileInput.tsx'
import { Menu } from '../ui/menu.tsx'
import {
  brokenTemplates,
  chooseTemplateFile,
  exportTemplate,
  importTemplateFile,
  loadBroken,
  removeTemplate,
} from './officeTemplates.ts'
import { RenameTemplateDialog } from './renameTemplateDialog.tsx'
import { SameTemplateDialog } from './sameTemplateDialog.tsx'
import { createFrom } from './saveTemplate.ts'
import { VersionsDialog } from './versionsDialog.tsx'

interface Asked {
  readonly what: 'rename' | 'versions'
  readonly template: TemplateSummary
}

/** "Mẫu văn bản": the office's own templates and those of the program. */
export function TemplateScreen() {
  const listed = useStore(templates)
  const broken = useStore(brokenTemplates)
  const [asked, setAsked] = useState<Asked>()
  const input = useRef<HTMLInputElement>(null)
  const own = listed?.filter((one) => one.own === true)
  const shipped = listed?.filter((one) => one.own !== true)

  useEffect(() => {
    void loadTemplates()
    void loadBroken()
  }, [])

  return (
    <main className="screen" data-testid="template-screen">
      <header className="screen-head">
        <h1>Mẫu văn bản</h1>
        <span className="toolbar-space" />
        <Button
          icon={FileUp}
          data-testid="template-import"
          onClick={() => void chooseTemplateFile(input.current)}
        >
          Nhập mẫu từ tệp
        </Button>
        <FileInput
          ref={input}
          accept={`.${TEMPLATE_EXTENSION},.json`}
          testId="template-file-input"
          onFiles={([file]) => void importTemplateFile(file)}
        />
      </header>
      <div className="screen-body">
        <section className="template-group" aria-label="Mẫu của cơ quan">
          <h2>Mẫu của cơ quan</h2>
          {own === undefined ? (
            <p className="quiet" role="status">
              Đang đọc danh sách mẫu…
            </p>
          ) : own.length === 0 ? (
            <EmptyOwn />
          ) : (
            <ul>
              {own.map((template) => (
                <TemplateRow key={template.id} template={template} onAsk={setAsked} />
              ))}
            </ul>
          )}
          {broken.length > 0 && (
            <ul className="template-broken" aria-label="Tệp mẫu không dùng được">
              {broken.map(({ file, problem }) => (
                <li key={file} data-testid="template-broken">
                  <strong>{file}</strong> {problem}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="template-group" aria-label="Mẫu có sẵn">
          <h2>Mẫu có sẵn</h2>
          <ul>
            {shipped?.map((template) => (
              <TemplateRow key={template.id} template={template} onAsk={setAsked} />
            ))}
          </ul>
        </section>
      </div>
      {asked?.what === 'rename' && (
        <RenameTemplateDialog template={asked.template} onClose={() => setAsked(undefined)} />
      )}
      {asked?.what === 'versions' && (
        <VersionsDialog template={asked.template} onClose={() => setAsked(undefined)} />
      )}
      <SameTemplateDialog />
    </main>
  )
}

function EmptyOwn() {
  return (
    <div className="template-empty" data-testid="template-empty">
      <p>
        Cơ quan chưa có mẫu riêng. Mở một văn bản ưng ý rồi chọn “Lưu làm mẫu” (Ctrl+K): mẫu giữ dàn
        ý, lời văn và chỉ tiêu mà cơ quan quen dùng.
      </p>
      <Button onClick={() => goTo({ screen: 'home' })}>Về danh sách văn bản</Button>
    </div>
  )
}

interface TemplateRowProps {
  readonly template: TemplateSummary
  readonly onAsk: (asked: Asked) => void
}

function TemplateRow({ template, onAsk }: TemplateRowProps) {
  const { spelling } = currentSettings()
  // Words of the program follow the office's habit; the office's own stay as they were written.
  const words = (text: string): string => (template.own ? text : applySpelling(text, spelling))
  return (
    <li className="template-item" data-testid="template-item" data-id={template.id}>
      <LayoutTemplate aria-hidden size={20} strokeWidth={1.5} className="icon-document" />
      <span className="template-item-words">
        <strong>{words(template.name)}</strong>
        <span className="template-note">{words(template.description)}</span>
        <span className="template-note">{aboutOf(template)}</span>
      </span>
      <Button
        icon={FilePlus2}
        data-testid="template-create"
        onClick={() => createFrom(template.id)}
      >
        Tạo văn bản
      </Button>
      {template.own && (
        <Menu
          trigger={
            <IconButton
              label={`Việc với mẫu “${template.name}”`}
              icon={Ellipsis}
              data-testid="template-menu"
            />
          }
          items={[
            {
              label: 'Đổi tên và mô tả…',
              icon: Pencil,
              testId: 'template-rename',
              run: () => onAsk({ what: 'rename', template }),
            },
            {
              label: 'Các bản đã lưu…',
              icon: History,
              testId: 'template-versions',
              run: () => onAsk({ what: 'versions', template }),
            },
            {
              label: 'Xuất ra tệp…',
              icon: FileDown,
              testId: 'template-export',
              run: () => exportTemplate(template),
            },
            'line',
            {
              label: 'Xoá mẫu',
              icon: Trash2,
              danger: true,
              testId: 'template-remove',
              run: () => void removeTemplate(template),
            },
          ]}
        />
      )}
    </li>
  )
}

function aboutOf({ documentType, edition, own, periodKind, saved }: TemplateSummary): string {
  const kind = documentType === 'VB' ? 'Mọi loại văn bản' : typeName(documentType)
  const when = saved === undefined ? undefined : `lưu ${changedWhen(saved.on, new Date())}`
  return [
    kind,
    periodKind === 'term' ? 'theo nhiệm kỳ' : 'theo năm',
    own && `bản ${edition ?? 1}`,
    when,
    saved?.who,
  ]
    .filter(Boolean)
    .join(' · ')
}
