import { expect, it } from 'vitest'
import { documentName } from '../../../shared/document/name.ts'
import { documentOf } from '../../builders/document.ts'

it('a document is called by its own name, else by type and title', () => {
  const parts = { typeName: 'NGHỊ QUYẾT', title: 'về nhiệm vụ\nnăm 2030', recipients: [] }
  expect(documentName({ ...documentOf([]), parts })).toBe('Nghị quyết về nhiệm vụ năm 2030')
  expect(documentName({ ...documentOf([]), parts, name: 'Bản của tôi' })).toBe('Bản của tôi')
  expect(documentName({ ...documentOf([]), parts: { recipients: [] } })).toBe('Nghị quyết')
  const upper = { ...parts, typeName: 'TÀI LIỆU', title: 'KẾT QUẢ\nNĂM 2029' }
  expect(documentName({ ...documentOf([]), parts: upper })).toBe('Tài liệu kết quả năm 2029')
})
