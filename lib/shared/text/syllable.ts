/** Every way a Vietnamese syllable can go on after its first consonant, without tones. */
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
  ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu
  uôc uôi uôm uôn uông uôt uai uan uang uanh uao uat uay uăc uăn uăng uăt ue uen ueo uet
  ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu`.split(/\s+/),
)

const PARTS = /^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(.+)$/

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** These close a syllable only under a rising or a falling tone: mặt, mắt. */
const STOPPED = /(?:ch|[cpt])$/

/** Whether a word could be Vietnamese by its letters alone: `đường`, `lương`; no `malmö`, no `café`. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD')
  const tones = letters.match(TONES) ?? []
  if (tones.length > 1) return false
  const plain = letters.replace(TONES, '').normalize('NFC')
  if (STOPPED.test(plain) && !/[\u0301\u0323]/.test(tones[0] ?? '')) return false
  const [, first = '', rime = ''] = PARTS.exec(plain) ?? []
  return RIMES.has(rime) || isAfterGlide(first, rime)
}

/**
 * Whether a word is a syllable but for a slip of the hand: its marks (`lùc`, `nguòi`), its end (`câ`), or a
 * key that was held (`tòat`).
 */
export function isNearSyllable(word: string): boolean {
  const bare = withoutMarks(word.toLowerCase())
  return isBegun(bare) || isBegun(bare.replace(/[^aeiouy]$/, ''))
}

const BARE_RIMES = [...new Set([...RIMES].map(withoutMarks))]

function isBegun(bare: string): boolean {
  const [, first = '', rime = ''] = PARTS.exec(bare) ?? []
  return isAfterGlide(first, rime) || BARE_RIMES.some((known) => known.startsWith(rime))
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

/** The vowel of `qu` and `gi` may be part of the rime: quýt, giết, gì. */
function isAfterGlide(first: string, rime: string): boolean {
  if (first === 'qu') return RIMES.has(`u${rime}`)
  return first === 'gi' && (RIMES.has(`i${rime}`) || RIMES.has(`iê${rime}`))
}
