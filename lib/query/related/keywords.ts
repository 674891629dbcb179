import { searchWordsOf, type Word, wordsOf } from '@/lib/shared/text'

/** More words than this are looked for in no story. */
const MOST_PHRASES = 24

/** Syllables that stand in stories of every kind, and so say nothing of what one is about. */
const EMPTY = new Set(
  `ai anh bà bao bằng bên bị bởi các cả cách cái cần càng chỉ cho chưa chuyện có còn con cô của cũng
   cùng cuối cứ dù do dưới đã đang đầu đây để đến đi điều đó đợt được gần gì giờ giữa hai hay hết hơn
   khác khi không là lại làm lần lên luôn mà mấy mỗi một mới năm nay nào này nên nếu ngày người ngoài
   như những nhưng nhiều nhờ ở ông qua quá ra rằng rất rồi sao sáng sau sẽ số tại tháng thành theo thế
   thêm thì thôi tiếp tới trên trong trước tuần từ từng và vào vẫn về vì việc với vừa xong`.split(
    /\s+/,
  ),
)

const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ng?h?|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/

/**
 * The keywords of a story, out of its title and topics: pairs of syllables, as most Vietnamese
 * words are, and single words that are no syllables (`OpenAI`, `E10`). Each as the words of a phrase, in the
 * forms of the search index.
 */
export function keywordsOf(texts: readonly string[]): Word[][] {
  const phrases = new Map<string, Word[]>()
  for (const text of texts) {
    const words = wordsOf(text)
    for (const [place, word] of words.entries()) {
      const next = words[place + 1]
      const until = (end: number) => searchWordsOf(text.slice(word.start, end))
      if (isName(word)) phrases.set(word.exact, until(word.end))
      if (next && !isEmpty(word) && !isEmpty(next))
        phrases.set(`${word.exact} ${next.exact}`, until(next.end))
    }
  }
  return [...phrases.values()].slice(0, MOST_PHRASES)
}

function isName({ folded }: Word): boolean {
  return folded.length > 1 && /[a-z]/.test(folded) && !SYLLABLE.test(folded)
}

function isEmpty({ exact }: Word): boolean {
  return EMPTY.has(exact) || /^\d$/.test(exact)
}
