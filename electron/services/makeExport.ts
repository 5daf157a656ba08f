import { fail } from '../../shared/result.ts'
import type { MakeExport } from './exportJobs.ts'

/** Runs the writers off this thread. */
export const makeExport: MakeExport = async () =>
  fail('not-yet', 'Chưa xuất được tệp ở phiên bản này.')
