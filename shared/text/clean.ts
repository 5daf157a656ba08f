import { normalizeText } from './normalize.ts'

const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
}

/**
 * Text of another program without what nobody typed: soft hyphens, zero-width and direction
 * marks, ligatures of print; odd spaces become plain ones. Tabs, line ends and form feeds stay.
 */
export function cleanForeignText(text: string): string {
  return normalizeText(text.replace(/\f/g, '\uE0FF'))
    .replaceAll('\uE0FF', '\f')
    .replace(/[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFFFC]|[\uFE00-\uFE0F]/gu, '')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
    .replace(/[\uFB00-\uFB04]/gu, (sign) => LIGATURES[sign] ?? sign)
}
