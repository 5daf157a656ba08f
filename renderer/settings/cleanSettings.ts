import type { Settings } from '../../shared/api/settings.ts'
import { normalizeText } from '../../shared/text/normalize.ts'

const clean = (words: string): string => normalizeText(words).trim()

/** The settings as stored: trimmed, without empty lines and signers nobody named. */
export function cleanSettings(settings: Settings): Settings {
  return {
    ...settings,
    issuer: clean(settings.issuer),
    superior: clean(settings.superior),
    bodyCode: clean(settings.bodyCode),
    place: clean(settings.place),
    congress: clean(settings.congress),
    userName: clean(settings.userName).replace(/\s+/g, ' '),
    recipients: settings.recipients.map(clean).filter((words) => words !== ''),
    signers: settings.signers
      .map(({ name, title, onBehalfOf }) => ({
        name: clean(name),
        title: clean(title),
        ...(onBehalfOf !== undefined &&
          clean(onBehalfOf) !== '' && { onBehalfOf: clean(onBehalfOf) }),
      }))
      .filter(({ name, title }) => name !== '' || title !== ''),
  }
}
