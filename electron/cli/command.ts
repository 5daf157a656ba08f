import type { ParseArgsConfig } from 'node:util'
import type { Result } from '../../shared/result.ts'

type OptionTable = NonNullable<ParseArgsConfig['options']>

/** Where words go and where names of files begin. */
export interface Terminal {
  /** Results: standard output. */
  out(text: string): void
  /** Messages: standard error, one line each. */
  tell(message: string): void
  /** Absolute path of a file named on the command line. */
  path(name: string): string
}

/** A parsed command line. */
export interface Given {
  readonly terminal: Terminal
  readonly positionals: readonly string[]
  /** Text of `--name`; undefined where it isn't given. */
  text(name: string): string | undefined
  flag(name: string): boolean
}

/** One command of the command line. */
export interface Command {
  /** After `van-kien`: "text IN". */
  readonly usage: string
  readonly options: OptionTable
  /** Fewest and most arguments that are no options. */
  readonly positionals: readonly [number, number]
  run(given: Given): Promise<Result<void>>
}

/** The options that several commands share. */
export const shared = {
  json: { json: { type: 'boolean' } },
  output: { output: { type: 'string', short: 'o' }, force: { type: 'boolean' } },
  store: { store: { type: 'string' } },
  workspace: { workspace: { type: 'string' } },
} as const satisfies Readonly<Record<string, OptionTable>>
