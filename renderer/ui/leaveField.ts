/**
 * Leaves the field that has the keyboard, as a click elsewhere would: a word that an input method
 * still composes gets into its text, a figure being typed into its cell. Resolves when the
 * events that follow are through.
 */
export async function leaveField(): Promise<void> {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || field === document.body) return
  field.blur()
  await new Promise((resolve) => setTimeout(resolve, 50))
}
