import { type Edit, type Problem, placeAt } from '@/lib/model'

/** Small capitals, and the letters they stand for. */
const SMALL = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢᴆ'
const OF_SMALL = 'abcdefghijklmnopqrstuvwyzđ'

/** Letters of Cyrillic and Greek that look like ours, and these. */
const FOREIGN = 'аАВсСеЕНіІјЈкКМоОрРѕЅТуУхХӏΑΒΕΖΗΙΚΜΝΟοΡΤΥΧ'
const OF_FOREIGN = 'aABcCeEHiIjJkKMoOpPsSTyYxXlABEZHIKMNOoPTYX'

/** Letters of mathematics, of double width, in circles. */
const STYLED = String.raw`\u{1d400}-\u{1d7ff}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9`

const ANY = new RegExp(`[${STYLED}${SMALL}${FOREIGN}]`, 'gu')
const LATIN = String.raw`\p{Script=Latin}`

/** One that stands beside another letter, as in no formula: `𝐁𝐚́𝐨`, `ʜà`, `Hà Nội` with a Cyrillic о. */
const IN_WORD = new RegExp(
  [
    `[${STYLED}]\\p{M}*[${LATIN}${STYLED}]|${LATIN}\\p{M}*[${STYLED}]`,
    `[${SMALL}]\\p{M}*${LATIN}|${LATIN}\\p{M}*[${SMALL}]`,
    `[${FOREIGN}]\\p{M}*${LATIN}|${LATIN}\\p{M}*[${FOREIGN}]`,
  ].join('|'),
  'u',
)

/** How a word is said has small capitals too: `/bɪt/`, `ˈwɪndəʊ`. */
const SOUND = /^[“("'‘]?[/[].*[/\]][^\p{L}\p{N}]*$|[ˈˌːəɜʌŋʃʒθæɒɔʊɑ]/u

/** A file may be written so in every line: so many are enough to see it. */
const MOST_LINES = 20

/** Letters that only look like those of a word: no search finds them, and no reader aloud says them. One finding a line. */
export function dressedLetters(file: string, source: string): Problem[] {
  if (source.search(ANY) < 0) return []
  const problems: Problem[] = []
  let at = 0
  for (const line of source.split('\n')) {
    const edit = dressedIn(line, at)
    if (edit) {
      const isAddress = /[/\\]/.test(edit.text)
      problems.push({
        file,
        ...placeAt(source, edit.from),
        ...WORDING,
        ...(!isAddress && { edit }),
      })
    }
    if (problems.length >= MOST_LINES) break
    at += line.length + 1
  }
  return problems
}

/** What of a line, which begins at an offset, has such letters, and the same without. */
function dressedIn(line: string, start: number): Edit | undefined {
  if (line.search(ANY) < 0) return undefined
  const words = [...line.matchAll(/\S+/g)].filter(
    ([word]) => IN_WORD.test(word) && !SOUND.test(word),
  )
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return undefined
  const [from, to] = [first.index, last.index + last[0].length]
  return { from: start + from, to: start + to, text: undressed(line.slice(from, to)) }
}

function undressed(text: string): string {
  const plain = (letter: string) => {
    const [small, foreign] = [SMALL.indexOf(letter), FOREIGN.indexOf(letter)]
    const known = small >= 0 ? OF_SMALL[small] : OF_FOREIGN[foreign]
    return known ?? letter.normalize('NFKC')
  }
  return text.replace(ANY, plain).normalize('NFC')
}

const WORDING = {
  code: 'chu-gia',
  message:
    'Chữ ở đây chỉ trông giống chữ: kiểu chữ của mạng xã hội (𝐁𝐚́𝐨, ʙᴀ́ᴏ) hay chữ của tiếng khác. Tìm không ra, máy đọc không đọc được.',
  fix: 'Gõ lại bằng chữ thường, hoặc chạy npm run check -- --fix; muốn đậm thì viết **chữ**.',
  english:
    'letters that look like others: mathematical, fullwidth, small capitals, Cyrillic, Greek',
} as const
