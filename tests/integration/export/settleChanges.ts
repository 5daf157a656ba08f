import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from './tools.ts'

/** What is done with a Word file that LibreOffice has opened. */
export type Settling = 'accept' | 'reject' | 'leave'

export interface SettleJob {
  readonly file: string
  readonly settling: Settling
}

const commands = {
  accept: '.uno:AcceptAllTrackedChanges',
  reject: '.uno:RejectAllTrackedChanges',
  leave: '',
} as const

/** Opens each file of the list, gives the command and writes a flat OpenDocument text. */
const macro = `
Sub SettleAll(list As String)
  Dim source As String, target As String, command As String
  number = FreeFile
  Open list For Input As #number
  Do While Not EOF(number)
    Line Input #number, source
    Line Input #number, target
    Line Input #number, command
    Settle(source, target, command)
  Loop
  Close #number
End Sub

Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If command <> "-" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(opened.CurrentController.Frame, command, "", 0, Array())
  End If
  Dim flat(0) As New com.sun.star.beans.PropertyValue
  flat(0).Name = "FilterName"
  flat(0).Value = "OpenDocument Text Flat XML"
  opened.storeToURL(target, flat())
  opened.close(True)
End Sub
`

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const library = 'xmlns:library="http://openoffice.org/2000/library"'

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

function start(profile: string, url: string) {
  return promisify(execFile)(
    'soffice',
    [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', url],
    { timeout: 300_000 },
  )
}

/** Puts the macro into the profile; its first start writes a library of its own over ours. */
async function profileWithMacro(folder: string): Promise<string> {
  const profile = join(folder, 'profile')
  await start(profile, 'macro:///Standard.Module1.Main()')
  const basic = join(profile, 'user', 'basic', 'Standard')
  mkdirSync(basic, { recursive: true })
  writeFileSync(
    join(basic, 'script.xlb'),
    `${head}<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>`,
  )
  writeFileSync(
    join(basic, 'Changes.xba'),
    `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">${escaped(macro)}</script:module>`,
  )
  return profile
}

/** The files as flat OpenDocument texts after all their tracked changes were settled. */
export async function settleChanges(jobs: readonly SettleJob[]): Promise<string[]> {
  const folder = temporaryFolder()
  const profile = await profileWithMacro(folder)
  const results = jobs.map((_, at) => join(folder, `${at}.fodt`))
  const list = join(folder, 'list.txt')
  const lines = jobs.flatMap(({ file, settling }, at) => [
    pathToFileURL(file).href,
    pathToFileURL(results[at] ?? '').href,
    commands[settling] || '-',
  ])
  writeFileSync(list, `${lines.join('\n')}\n`)
  await start(profile, `macro:///Standard.Changes.SettleAll("${list}")`)
  const missing = results.findIndex((file) => !existsSync(file))
  if (missing >= 0) throw new Error(`LibreOffice has not written ${jobs[missing]?.file}`)
  return results
}
