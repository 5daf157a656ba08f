/** Finished exports that wait for the browser to fetch them. */
export interface Downloads {
  /** Address on the page's own host. */
  keep(job: string, name: string, data: Uint8Array): string
  take(job: string): { readonly name: string; readonly data: Uint8Array } | undefined
}

/** So many stay in memory; the oldest goes first. */
const KEPT = 6

export function createDownloads(): Downloads {
  const kept = new Map<string, { name: string; data: Uint8Array }>()
  return {
    keep(job, name, data) {
      kept.set(job, { name, data })
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break
        kept.delete(oldest)
      }
      return `/download/${job}`
    },
    take: (job) => kept.get(job),
  }
}

/**
 * The headers of a kept file: saved under its name, Vietnamese letters included (RFC 6266), or
 * (`shown`) opened by the browser to be printed, which only PDF can be.
 */
export function downloadHeaders(name: string, shown: boolean): Readonly<Record<string, string>> {
  const inline = shown && name.toLowerCase().endsWith('.pdf')
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const names = `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
  return {
    'Content-Type': inline ? 'application/pdf' : 'application/octet-stream',
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; ${names}`,
  }
}
