/**
 * Which windows (pages of a browser) of this program are there, and which documents each of them
 * has open for writing: one document, one writer. Names of windows are given by the host.
 */
export interface OpenWindows {
  /** A window is there; a page that was loaded anew holds nothing any more. */
  arrived(window: string): readonly string[]
  /** The window is gone; the files that it held. */
  left(window: string): readonly string[]
  /** Takes the file for the window; false when another one writes in it. */
  hold(window: string, file: string): boolean
  /** The window has closed the document; true when it was the one that held it. */
  release(window: string, file: string): boolean
  holderOf(file: string): string | undefined
  /** The file has another name now. */
  moved(from: string, to: string): void
  /** Is any other window there? */
  hasOther(window: string): boolean
}

export function createOpenWindows(): OpenWindows {
  const windows = new Set<string>()
  const holders = new Map<string, string>()

  const dropAll = (window: string): string[] => {
    const files = [...holders].filter(([, holder]) => holder === window).map(([file]) => file)
    for (const file of files) holders.delete(file)
    return files
  }

  return {
    arrived(window) {
      windows.add(window)
      return dropAll(window)
    },
    left(window) {
      windows.delete(window)
      return dropAll(window)
    },
    hold(window, file) {
      const holder = holders.get(file)
      if (holder !== undefined && holder !== window) return false
      holders.set(file, window)
      return true
    },
    release(window, file) {
      return holders.get(file) === window && holders.delete(file)
    },
    holderOf: (file) => holders.get(file),
    moved(from, to) {
      const holder = holders.get(from)
      if (holder === undefined) return
      holders.delete(from)
      holders.set(to, holder)
    },
    hasOther: (window) => [...windows].some((one) => one !== window),
  }
}
