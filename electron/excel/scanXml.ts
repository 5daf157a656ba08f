/** Hears of the elements of an XML text, in order; prefixes of namespaces are taken away. */
export interface XmlListener {
  open?(name: string, attributes: string): void
  close?(name: string): void
  text?(words: string): void
}

/** The file tries to make its reader do more than read. */
export class HostileXml extends Error {}

/**
 * A small reader for the XML of workbooks: no document types, so no entities that grow; what is
 * not closed at the end is simply not closed.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) return
    if (start > at) listener.text?.(xml.slice(at, start))
    const next = xml.charCodeAt(start + 1)
    if (next === 33) {
      // <!-- -->, <![CDATA[ ]]>, <!DOCTYPE
      if (xml.startsWith('<!--', start)) {
        at = endAfter(xml, '-->', start)
      } else if (xml.startsWith('<![CDATA[', start)) {
        const end = endAfter(xml, ']]>', start)
        listener.text?.(xml.slice(start + 9, end - 3).replaceAll('&', '&amp;'))
        at = end
      } else throw new HostileXml('document type')
      continue
    }
    let end = xml.indexOf('>', start)
    while (end >= 0 && isInQuotes(xml, start, end)) end = xml.indexOf('>', end + 1)
    if (end < 0) return
    at = end + 1
    if (next === 63) continue
    if (next === 47) {
      listener.close?.(localName(xml.slice(start + 2, end).trim()))
      continue
    }
    const closed = xml.charCodeAt(end - 1) === 47
    const inner = xml.slice(start + 1, closed ? end - 1 : end)
    const space = inner.search(/\s/)
    const name = localName(space < 0 ? inner : inner.slice(0, space))
    listener.open?.(name, space < 0 ? '' : inner.slice(space))
    if (closed) listener.close?.(name)
  }
}

/** A ">" may stand in the value of an attribute ("[>100]0"). */
function isInQuotes(xml: string, start: number, end: number): boolean {
  let quotes = 0
  for (let at = start; at < end; at++) if (xml.charCodeAt(at) === 34) quotes++
  return quotes % 2 === 1
}

function endAfter(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  return found < 0 ? xml.length : found + mark.length
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const attributePatterns = new Map<string, RegExp>()

/** Value of an attribute by its name (with its prefix where it has one that matters). */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = attributePatterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    attributePatterns.set(name, pattern)
  }
  const found = pattern.exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : plainText(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities read; the "_x000D_" of Excel too. */
export function plainText(text: string): string {
  const read = text.includes('&')
    ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, entity: string) => {
        if (entity[0] !== '#') return named[entity] ?? whole
        const hex = entity[1] === 'x' || entity[1] === 'X'
        const code = hex ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text
  return read.includes('_x')
    ? read.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : read
}
