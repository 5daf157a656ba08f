import { resolve } from 'node:path'
import { runCli } from './runCli.ts'

/*
 * The command line `van-kien`. File names count from the folder where the command was given:
 * `npm run cli` itself runs in the project's folder and keeps the person's in INIT_CWD.
 */
const underNpm =
  process.env.npm_lifecycle_event === 'cli' && process.env.npm_package_name === 'van-kien'
const folder = (underNpm ? process.env.INIT_CWD : undefined) ?? process.cwd()

// The reader of a pipe may leave early ("| head"): not a fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  tell: (message) => process.stderr.write(`${message}\n`),
  path: (name) => resolve(folder, name),
})
