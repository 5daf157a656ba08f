/**
 * Steps from one file version to the next: `migrations[0]` takes version 1 to 2. A step gets the
 * parsed, not yet validated document and returns the next version's; published steps never change.
 */
export const migrations: readonly ((document: unknown) => unknown)[] = [
  // 2 added comment threads and assignments, all optional: an old document is a new one.
  (document) => document,
]
