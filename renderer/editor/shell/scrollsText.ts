/** Does the scrolling move a text, and not the outline or a panel beside it? */
export function scrollsText({ target }: Event): boolean {
  if (!(target instanceof Element)) return true
  return target.matches('[data-slate-editor]') || target.querySelector('.page-text') !== null
}
