import { z } from 'zod'

/** What a section is for; the vocabulary of `outline --json` (fixed). */
export const roleSchema = z.enum([
  'part',
  'situation',
  'achievements',
  'shortcomings',
  'causes',
  'causes-achievements',
  'causes-shortcomings',
  'lessons',
  'overall-assessment',
  'forecast',
  'viewpoints',
  'objectives',
  'targets',
  'tasks',
  'key-tasks',
  'implementation',
  'closing',
  'field',
  'purpose',
  'other',
])
export type Role = z.infer<typeof roleSchema>

/** The role as the person reads it. */
export const roleNames: Readonly<Record<Role, string>> = {
  part: 'Phần',
  situation: 'Tình hình',
  achievements: 'Kết quả đạt được',
  shortcomings: 'Hạn chế',
  causes: 'Nguyên nhân',
  'causes-achievements': 'Nguyên nhân của kết quả',
  'causes-shortcomings': 'Nguyên nhân của hạn chế',
  lessons: 'Bài học kinh nghiệm',
  'overall-assessment': 'Đánh giá chung',
  forecast: 'Dự báo',
  viewpoints: 'Quan điểm',
  objectives: 'Mục tiêu',
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ, giải pháp',
  'key-tasks': 'Nhiệm vụ trọng tâm',
  implementation: 'Tổ chức thực hiện',
  closing: 'Kết thúc',
  field: 'Lĩnh vực',
  purpose: 'Mục đích, yêu cầu',
  other: 'Khác',
}

/** Sections that tell what was done. */
export const toldRoles: ReadonlySet<Role> = new Set([
  'situation',
  'achievements',
  'shortcomings',
  'causes',
  'causes-achievements',
  'causes-shortcomings',
  'lessons',
  'overall-assessment',
])

/** Cause sections also say whose fault: outside (khách quan) or inside (chủ quan). */
export const causeKindSchema = z.enum(['objective', 'subjective'])
export type CauseKind = z.infer<typeof causeKindSchema>
