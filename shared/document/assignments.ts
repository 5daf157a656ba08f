import { shownDay } from '../text/day.ts'
import type { Assignment } from './comments.ts'

export const stateNames: Readonly<Record<Assignment['state'], string>> = {
  todo: 'Chưa làm',
  writing: 'Đang viết',
  done: 'Xong',
}

/** The list with the section's sharing changed; one that says nothing more is left out. */
export function withAssignment(
  list: readonly Assignment[],
  next: Assignment,
): readonly Assignment[] {
  const says = next.person !== '' || next.due !== undefined || next.state !== 'todo'
  const at = list.findIndex(({ heading }) => heading === next.heading)
  const others = list.filter(({ heading }) => heading !== next.heading)
  if (!says) return others
  return at < 0 ? [...list, next] : list.map((one, index) => (index === at ? next : one))
}

/** Is it due before `today` ("2026-11-30") and not done? */
export function isOverdue({ due, state }: Assignment, today: string): boolean {
  return due !== undefined && state !== 'done' && due < today
}

/** The people that sections were given to, each once, in order of use. */
export function peopleOf(list: readonly Assignment[]): string[] {
  return [...new Set(list.map(({ person }) => person).filter((person) => person !== ''))]
}

/** "Nguyễn Văn An, đang viết, hạn 30/11/2026": who writes it, how far it is, until when. */
export function assignmentWords({ person, state, due }: Assignment, overdue: boolean): string {
  const until = due === undefined ? '' : `${overdue ? 'quá hạn' : 'hạn'} ${shownDay(due)}`
  return [person, stateNames[state].toLowerCase(), until].filter((part) => part !== '').join(', ')
}
