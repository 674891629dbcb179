import { expect, it } from 'vitest'
import { findOldEncoding, findSlips } from './old-encoding'

it.each([
  [
    'VNI',
    'Löông',
    'cuûa',
    'ñeán',
    'Ñaø',
    'phaàn',
    'traêm',
    'vôùi',
    'ngöôøi',
    'nhöõng',
    'taïi',
    'Töø',
    'coâng',
    'sôû',
    'Vieät',
  ],
  [
    'TCVN3',
    'ViÖt',
    'n­íc',
    'hßa',
    'chñ',
    'nghÜa',
    '®­êng',
    'ng­êi',
    'h¹nh',

    '§iÒu',
    'thµnh',
  ],
  ['VIQR', 'Vie^.t', 'ddu+o+`ng', "tie^'ng", 'ngu+o+`i', 'na(m', "pho^'", "dde^'n"],
  ['Windows-1258', 'Viêòt', 'ðýõÌng', 'tiêìng', 'ngýõÌi', 'thaÌnh'],
])('knows one word of %s', (_name, ...words) => {
  for (const word of words) {
    expect(findOldEncoding(`---\ntitle: ${word}\n---\n`), word).toHaveLength(1)
    expect(findOldEncoding(`---\ntitle: a\n---\n\nChữ (${word}), chữ.`), word).toHaveLength(1)
  }
})

it.each([
  'Müller Malmö Zürich Köln Björk Löw Özil naïve Noël Citroën Haïti Zaïre Raphaël Michaël Israël',
  'Señor El Niño La Niña Peña Núñez Piñera São Paulo João Pelé José café résumé Nestlé Pokémon Beyoncé',
  'Ångström Jørgen Håland Ødegaard Æon smørrebrød Straße Größe für über François garçon Curaçao',
  'Loïc Caïn Anaïs Moët Hermès Fàbregas Dembélé Hernández Conceição Guimarães Häagen-Dazs L’Oréal',
  'C++ O+ A+ Google+ Disney+ Go+ Canal+ 10µm 5µm 144 N·m ©Reuters Kia® xe¹ m² m³ 1½ «Xin chào» «Anh»',
  'f(x) a(b) e^x x^2 DDoS DDT DDI Guðmundsson Sigurðsson hoà hoè thuỷ quý khoé òa ý ủa xoong quyết giặt gìn',
  'Può Ciò daß Mãe Não Seán vió Trió På så Må lång Gång län Än poäng træ kø të',
  'boxe thaï Lü Bố C’est où vis-à-vis déjà vu à la carte Thượng Hải Đà Nẵng BÐS HÐND',
])('leaves alone: %s', (text) => {
  for (const word of text.split(' ')) expect(findOldEncoding(`\n${word}`), word).toEqual([])
})

it.each([
  ['half typed', 'câ', 'nhâ', 'Tâ'],
  ['with a wrong tone, or none', 'lùc', 'phãt', 'gôc', 'môt'],
  ['with a key that was held', 'tòat', 'tôc'],
  ['without its hooks', 'nguòi', 'thuòng'],
])('a word %s is a slip, and refuses no story', (_what, ...words) => {
  for (const word of words) {
    const text = `---\ntitle: a\n---\n\nMột (${word}), hai.`
    expect(findOldEncoding(text), word).toEqual([])
    expect(findSlips(text)).toEqual([{ word, at: text.indexOf(word) }])
  }
})

it('slips beside words of an old encoding are part of it', () => {
  expect(findOldEncoding('---\ntitle: a\n---\n\nGiê lùc, ViÖt Nam')).toHaveLength(1)
})
