/** Marks in a running text that mark nothing: readers would see them as they are. */
import type { Wording } from '@/lib/model'
import { COMPONENT_NAMES } from '../components'
import type { BlockText } from './block-text'
import * as wording from './wording'

type Rule = {
  readonly pattern: RegExp
  readonly wording: Wording | ((written: string) => Wording)
  /** Where it can only be meant in such a block. */
  readonly only?: BlockText['type']
}

const COMPONENTS = COMPONENT_NAMES.join('|')

const TAG = new RegExp(
  `(?<!\\\\)\\[(caption|gallery|embed|video|youtube|audio|quote|url|img|center|color|size|b|i|u|s|${COMPONENTS})(?:[ =][^\\]\\n]{0,200})?\\][^\\n]{0,500}?\\[/\\1\\]|(?<!\\\\)\\[(?:caption|gallery|embed|video|audio|youtube|${COMPONENTS}) \\w+=[^\\]\\n]{0,500}\\](?!\\()|(?<!\\\\)\\[(?:embed|youtube|video|audio|tiktok|facebook|instagram|twitter|tweet)[ =:]+https?:[^\\]\\n]{0,500}\\](?!\\()`,
  'g',
)

export const TEXT_RULES: readonly Rule[] = [
  { pattern: /^[ \t]*(?:#{2,6}(?![# \t\n])|#{7,})/gm, wording: wording.HEADING, only: 'paragraph' },
  { pattern: /^[ \t]*={2,6}[^=\n]+={2,6}[ \t]*$/gm, wording: wording.HEADING, only: 'paragraph' },
  { pattern: /^[ \t]*=+[ \t]*$/gm, wording: wording.UNDERLINE, only: 'paragraph' },
  { pattern: TAG, wording: wording.shortcode },
  {
    pattern: /^[ \t]*\|[^\n]*\|[ \t]*\n[ \t]*\|(?![-:| \t]+(?:\n|$))/g,
    wording: wording.TABLE,
    only: 'paragraph',
  },
  { pattern: /^[ \t]*\+[-=+]{3,}[ \t]*$/gm, wording: wording.TABLE, only: 'paragraph' },
  {
    pattern: /^(?=[^\n]*-)(?=[^\n]*\|)[-:| \t]+$/gm,
    wording: wording.LOST_CELL,
    only: 'paragraph',
  },
  { pattern: /(?<![\\\]])\[\^[^\]\s]+\](?!:)/g, wording: wording.REFERENCE },
  { pattern: /(?<![\\!])\[[^[\]\n]+\]\[[^[\]\n^]+\]/g, wording: wording.NAMED_LINK },
  {
    pattern: /(?<!\\)!\[[^[\]\n]{1,200}\]\(\/[^()\n]*[ \t][^()\n]*\)/g,
    wording: wording.SPACED_PICTURE,
  },
  {
    pattern:
      /(?<![\\!])\[[^[\]\n]{1,200}\](?:\(| {1,3}\((?:https?:|\/))|\([^()\n]{1,200}\)\[(?:https?:|\/)/g,
    wording: wording.BROKEN_LINK,
  },
  {
    pattern: /(?<!\\)! ?\[[^[\]\n]{0,200}\](?! ?\(\/[^()\n]*[ \t])/g,
    wording: wording.BROKEN_PICTURE,
  },
  { pattern: /(?<!\\)\[!\p{Lu}+\]/gu, wording: wording.NOTE },
  { pattern: /^[ \t]*:{3,}[ \t]*[\w{[]*/gm, wording: wording.COLONS, only: 'paragraph' },
  { pattern: /(?<!\\)\[\[[^[\]\n]{1,200}\]\]/g, wording: wording.WIKI },
  {
    pattern:
      /(?<![\\$\d])\$\$(?!\d)|(?<![\\$\p{L}\d])\$(?=[^\s$])[^$\n]{0,80}[\\^_=][^$\n]{0,80}(?<!\s)\$(?!\d)/gu,
    wording: wording.FORMULA,
  },
  { pattern: /(?<!\\)(?<!=)==(?=[\p{L}\d])[^=\n]{1,200}==(?!=)/gu, wording: wording.HIGHLIGHT },
  { pattern: /(?<!')'''(?!')[^'\n]{1,200}'''/g, wording: wording.WIKI_MARKS },
  {
    pattern: /(?<!\+)\+\+(?=\p{L})[^+\n]{1,200}(?<=[\p{L}.!?])\+\+(?!\+)/gu,
    wording: wording.WIKI_MARKS,
  },
  { pattern: /(?<!\|)\|\|(?=\p{L})[^|\n]{1,200}\|\|(?!\|)/gu, wording: wording.WIKI_MARKS },
  { pattern: /(?<=\p{L})~\d{1,3}~|(?<=[\p{L}\d)])\^[\p{L}\d+-]{1,8}\^/gu, wording: wording.RAISED },
  { pattern: /(?<![^\s(]):[a-z][a-z_]{2,30}:(?![^\s.,!?)])/g, wording: wording.EMOJI },
  { pattern: /^[ \t]*\[\[?toc\]\]?[ \t]*$/gim, wording: wording.CONTENTS, only: 'paragraph' },
  { pattern: /(?<![\\~])~~(?!~)/g, wording: wording.STRIKE },
  { pattern: /(?<![\\_\p{L}\p{N}])__(?=\p{L})/gu, wording: wording.LOW_LINES },
]
