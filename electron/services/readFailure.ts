import { fail, type Result } from '../../shared/result.ts'
import { isSystemError } from './atomicFile.ts'

/** Why a file couldn't be read, in words. */
export function readFailure(path: string, error: unknown): Result<never> {
  const code = isSystemError(error) ? error.code : undefined
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'không có tệp này',
    EACCES: 'không có quyền đọc',
    EPERM: 'không có quyền đọc',
    EISDIR: 'đây là một thư mục',
    ENOTDIR: 'đường dẫn sai',
  }
  const reason = (code !== undefined && reasons[code]) || 'lỗi ổ đĩa'
  return fail('not-readable', `Không đọc được ${path}: ${reason}.`, String(error))
}
