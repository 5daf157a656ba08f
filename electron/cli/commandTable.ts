import type { Command } from './command.ts'

interface TableEntry {
  /** For the help: one line, Vietnamese. */
  readonly summary: string
  /** Loaded only when the command is given: a start must cost well under a second. */
  load(): Promise<Command>
}

export const commandTable: Readonly<Record<string, TableEntry>> = {
  templates: {
    summary: 'liệt kê các mẫu văn bản',
    load: async () => (await import('./commands/templates.ts')).templatesCommand,
  },
  new: {
    summary: 'tạo văn bản mới từ mẫu, số liệu tự điền',
    load: async () => (await import('./commands/new.ts')).newCommand,
  },
  import: {
    summary: 'đọc một văn bản có sẵn thành tệp .vankien',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  text: {
    summary: 'in lời văn của văn bản',
    load: async () => (await import('./commands/text.ts')).textCommand,
  },
  outline: {
    summary: 'in dàn ý',
    load: async () => (await import('./commands/outline.ts')).outlineCommand,
  },
  header: {
    summary: 'in các thành phần thể thức',
    load: async () => (await import('./commands/header.ts')).headerCommand,
  },
  footnotes: {
    summary: 'in các chú thích',
    load: async () => (await import('./commands/footnotes.ts')).footnotesCommand,
  },
  check: {
    summary: 'soát số liệu: tính lại các tỷ lệ, tổng, so sánh trong văn bản',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  targets: {
    summary: 'in các chỉ tiêu của văn bản',
    load: async () => (await import('./commands/targets.ts')).targetsCommand,
  },
  results: {
    summary: 'in các kết quả có số liệu của văn bản',
    load: async () => (await import('./commands/results.ts')).resultsCommand,
  },
  fill: {
    summary: 'tính lại mọi số liệu từ kho',
    load: async () => (await import('./commands/fill.ts')).fillCommand,
  },
  roll: {
    summary: 'văn bản kỳ sau từ văn bản này; --json: năm nào chuyển, năm nào giữ',
    load: async () => (await import('./commands/roll.ts')).rollCommand,
  },
  compare: {
    summary: 'so sánh hai văn bản: chỗ sửa, thêm, bỏ, chuyển; số liệu thay đổi',
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  export: {
    summary: 'xuất Word và PDF đúng thể thức',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  store: {
    summary:
      'xem, sửa, nhập, xuất kho số liệu (list, get, set, history, undo, import, export, form)',
    load: async () => (await import('./commands/store.ts')).storeCommand,
  },
  serve: {
    summary: 'mở chương trình trong trình duyệt, chỉ trên máy này',
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
}
