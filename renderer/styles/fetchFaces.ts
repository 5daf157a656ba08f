/**
 * Fetches the page's faces while the list of documents is looked at: a text that opens is laid out
 * once then, and not anew for each face that arrives.
 */
export function fetchFaces(): void {
  requestIdleCallback(() => {
    // One that does not come is fetched again by the page that needs it.
    for (const face of document.fonts) face.load().catch(() => undefined)
  })
}
