/** By which other name an indicator was found: else nobody sees why it is in the list. */
export function OtherName({ alias }: { readonly alias: string | undefined }) {
  return alias === undefined ? null : (
    <span className="other-name" data-testid="other-name">
      còn gọi: {alias}
    </span>
  )
}
