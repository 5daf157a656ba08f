/** What makes two exports of one document equal to the last byte: fixed times. */

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** docProps/core.xml with our clock instead of the library's. */
export function coreProperties(title: string, now: Date): { path: string; data: string } {
  const time = `${now.toISOString().slice(0, 19)}Z`
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Văn Kiện</dc:creator>`,
    '<dc:language>vi-VN</dc:language><cp:lastModifiedBy>Văn Kiện</cp:lastModifiedBy>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
  return { path: 'docProps/core.xml', data }
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50

function dosTime(now: Date): number {
  const year = Math.max(1980, now.getUTCFullYear())
  const day = ((year - 1980) << 9) | ((now.getUTCMonth() + 1) << 5) | now.getUTCDate()
  const clock = (now.getUTCHours() << 11) | (now.getUTCMinutes() << 5) | (now.getUTCSeconds() >> 1)
  return ((day << 16) | clock) >>> 0
}

/** The zip with every entry's time set to `now` (UTC). Changes and returns the same bytes. */
export function setZipTime(zip: Uint8Array, now: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const time = dosTime(now)
  let end = zip.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  if (end < 0) throw new Error('Not a zip file')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count; entry++) {
    const local = view.getUint32(at + 42, true)
    if (
      view.getUint32(at, true) !== CENTRAL_HEADER ||
      view.getUint32(local, true) !== LOCAL_HEADER
    ) {
      throw new Error('Zip directory is not where it should be')
    }
    view.setUint32(at + 12, time, true)
    view.setUint32(local + 10, time, true)
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return zip
}
