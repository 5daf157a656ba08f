import { version } from '../../../package.json'
import { fail, ok } from '../../../shared/result.ts'
import { startServe } from '../../serve/startServe.ts'
import { defaultWorkspaceFolder } from '../../services/workspace.ts'
import type { Command } from '../command.ts'
import { documentsFolder } from '../documentsFolder.ts'
import { USAGE } from '../runCli.ts'

export const serveCommand: Command = {
  usage: 'serve [--port CỔNG] [--workspace THƯ_MỤC]',
  options: {
    port: { type: 'string' },
    workspace: { type: 'string' },
    // From the start script: why the page and not the window.
    note: { type: 'string' },
  },
  positionals: [0, 0],
  async run(given) {
    const port = Number(given.text('port') ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      return fail(USAGE, `Cổng không đúng: ${given.text('port')}. Hãy ghi một số từ 1 đến 65535.`)
    }
    const workspace = given.text('workspace')
    const note = given.text('note')
    const served = await startServe({
      workspace:
        workspace === undefined
          ? defaultWorkspaceFolder(await documentsFolder())
          : given.terminal.path(workspace),
      port,
      version,
      ...(note === undefined ? {} : { hostNote: note }),
    })
    if (!served.ok) return served
    given.terminal.out(`Văn Kiện đang chạy tại: ${served.value.address}\n`)
    given.terminal.tell('Chỉ mở được trên máy này. Nhấn Ctrl+C để dừng.')
    await stopSignal()
    await served.value.close()
    return ok(undefined)
  },
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve())
    }
  })
}
