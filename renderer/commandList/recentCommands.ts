const KEY = 'van-kien.recent-commands'
const KEPT = 8

/** Ids of what was chosen last in the command list, the latest first. */
export function recentCommands(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** A convenience only: where nothing can be kept, nothing is. */
export function rememberCommand(id: string): void {
  const next = [id, ...recentCommands().filter((one) => one !== id)].slice(0, KEPT)
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // A browser that keeps nothing.
  }
}
