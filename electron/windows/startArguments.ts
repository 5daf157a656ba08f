import { resolve } from 'node:path'

/** Value of `--name=value` or `--name value` among the program's arguments. */
export function optionOf(name: string, argv: readonly string[]): string | undefined {
  const joined = argv.find((one) => one.startsWith(`--${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 3)
  const at = argv.indexOf(`--${name}`)
  return at < 0 ? undefined : argv[at + 1]
}

/** A document that the system asks to open (a double click on a file), as an absolute path. */
export function documentArgument(argv: readonly string[], folder: string): string | undefined {
  const found = argv.slice(1).find((one) => /^[^-].*\.vankien(\.bak)?$/.test(one))
  return found === undefined ? undefined : resolve(folder, found)
}
