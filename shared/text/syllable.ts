/** Is a word written as a Vietnamese syllable? Tells right letters from mis-read ones. */

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x)?'
const NUCLEI = [
  'uyê|uyu|uya|uây|uôi|oai|oao|oay|oeo|iêu|yêu|ươi|ươu',
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|ya',
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y',
].join('|')
const CODA = '(?:ch|ng|nh|c|m|n|p|t)?'
const SYLLABLE = new RegExp(`^${ONSET}(?:${NUCLEI})${CODA}$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** "nghị", "quyết", "Đảng"; at most one tone mark. */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false
  const apart = word.toLowerCase().normalize('NFD')
  if ((apart.match(TONES)?.length ?? 0) > 1) return false
  return SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'))
}
