/**
 * Vietnamese encodings from before Unicode, as they reach us: their bytes were read as Latin-1
 * (windows-1252), so that "Việt" of TCVN3 stands there as "ViÖt".
 */

/** TCVN3 (ABC, fonts ".Vn…"): one sign a letter; capitals with tones are drawn by fonts "…H". */
const TCVN3_SIGNS =
  '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'

export const tcvn3: ReadonlyMap<string, string> = new Map([
  ...[...TCVN3_SIGNS].map((sign, at) => [sign, [...TCVN3_LETTERS][at] ?? sign] as const),
  // Word turns the micro sign into the Greek letter at times.
  ['\u03BC', 'à'],
])

/** VNI-Windows: a letter, then a sign for its hat and tone. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
}
const VNI_HATS: Readonly<Record<string, string>> = {
  â: '',
  á: '\u0301',
  à: '\u0300',
  å: '\u0309',
  ã: '\u0303',
  ä: '\u0323',
}
const VNI_BREVES: Readonly<Record<string, string>> = {
  ê: '',
  é: '\u0301',
  è: '\u0300',
  ú: '\u0309',
  ü: '\u0303',
  ë: '\u0323',
}
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

function vniTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  const put = (signs: string, letter: string): void => {
    const small = letter.normalize('NFC')
    const large = small.toUpperCase()
    table.set(signs, small)
    table.set(signs.toUpperCase(), large)
    const [first = '', second = ''] = signs
    if (second !== '') {
      table.set(first.toUpperCase() + second, large)
      table.set(first + second.toUpperCase(), small)
    }
  }
  for (const base of 'aeouyôö') {
    const letter = VNI_SINGLE[base] ?? base
    for (const [sign, tone] of Object.entries(VNI_MARKS)) put(base + sign, letter + tone)
  }
  for (const base of 'aeo') {
    for (const [sign, tone] of Object.entries(VNI_HATS)) put(base + sign, `${base}\u0302${tone}`)
  }
  for (const [sign, tone] of Object.entries(VNI_BREVES)) put(`a${sign}`, `a\u0306${tone}`)
  for (const [sign, letter] of Object.entries(VNI_SINGLE)) put(sign, letter)
  return table
}

export const vni = vniTable()

/** VISCII, bytes 128 to 255 in order. */
const VISCII_LETTERS =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'
const WINDOWS_80_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

export const viscii: ReadonlyMap<string, string> = new Map(
  [...VISCII_LETTERS].flatMap((letter, at) => {
    const byte = String.fromCharCode(0x80 + at)
    const windows = [...WINDOWS_80_9F][at]
    const signs = windows === undefined || windows === byte ? [byte] : [byte, windows]
    return signs.map((sign) => [sign, letter] as const)
  }),
)
