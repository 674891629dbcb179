import { followPlace } from '@/lib/shared/paper-place'
import { BUILT_IN_PAPER } from './built-in-paper'
import { statedInEnvironment, withStated } from './stated-settings'
import { offsetAt } from './zone-offset'

/** A section's slug, which is also its address; of a child, after its parent's: `thoi-su/giao-thong`. */
export type Section = string

/** A section of the paper. */
export type PaperSection = {
  readonly id: Section
  readonly name: string
  /** Ids it had before; their addresses lead to it. */
  readonly formerIds?: readonly Section[]
  /** The colour of its name, in the light and in the dark theme. */
  readonly colour?: Shades
  /** A picture of the content folder that stands for it: `/images/…`. */
  readonly picture?: string
  /** That picture as it is shown when its page is shared; a publication makes it. */
  readonly shared?: PaperMark
}

export type Shades = { readonly light: string; readonly dark: string }

/** The colours of a theme, as `#rrggbb`. */
export type Colours = {
  readonly paper: string
  readonly sheet: string
  readonly ink: string
  readonly soft: string
  readonly rule: string
  readonly accent: string
}

/** The languages that interfaces are shipped in. */
export const LANGUAGES = ['vi', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** The families a paper can be set in, by their names in `site.yaml`. */
export const TYPES = ['source-serif', 'noto-serif', 'noto-sans'] as const

export type TypeName = (typeof TYPES)[number]

/** Something to go to: an address of this site (`/…`) or another's. */
export type NamedLink = { readonly name: string; readonly url: string }

/** The licence to publish; the day as it is to be read. */
export type Licence = {
  readonly number: string
  readonly date: string
  readonly authority: string
}

/** Who answers for the paper, as the law on the press wants it stated. */
export type Imprint = {
  readonly publisher?: string
  readonly governingBody?: string
  /** In parts, or in a sentence as the environment has it. */
  readonly licence?: Licence | string
  readonly responsible?: string
  readonly address?: string
  readonly phone?: string
  readonly email?: string
  /** Pages on how the paper works, as schema.org knows them: here (`/…`) or elsewhere. */
  readonly ethicsPolicy?: string
  readonly correctionsPolicy?: string
  readonly ownership?: string
}

/** A picture at an address of its own, which says its content, with its shape in pixels. */
export type PaperMark = { readonly url: string; readonly width: number; readonly height: number }

/** All that makes a paper this paper. */
export type Paper = {
  readonly name: string
  readonly tagline: string
  readonly language: Language
  /** As IANA names it. */
  readonly timeZone: string
  /** In the order of the navigation; children after their parents. */
  readonly sections: readonly PaperSection[]
  readonly logo?: { readonly light: string; readonly dark?: string; readonly icon?: string }
  /** The logo as pages show it; a publication makes it of the files. */
  readonly marks?: { readonly light: PaperMark; readonly dark?: PaperMark }
  readonly colours: { readonly light: Colours; readonly dark: Colours }
  readonly type: TypeName
  readonly links: {
    /** What the navigation has instead of all sections. */
    readonly navigation?: readonly NamedLink[]
    readonly footer: readonly NamedLink[]
    readonly social: readonly NamedLink[]
  }
  readonly imprint: Imprint
  /** From when on a story has to be approved before readers see it, milliseconds since 1970; left out where none has. */
  readonly approvalFrom?: number
  /** The codes of advice on a story's sense that its newsroom does without. */
  readonly withoutAdvice?: readonly string[]
  /** Whether readers may see what changed in an article. */
  readonly showsHistory?: true
  /** What the paper is, in paragraphs. */
  readonly about: readonly string[]
  /** What its publisher adds to the page on privacy, in paragraphs. */
  readonly privacy: readonly string[]
  /** Words of the interface that are the paper's own, by their keys: `latest.title`. */
  readonly words: Readonly<Record<string, string>>
}

let read: () => Paper | undefined = () => undefined
let used: Paper | undefined
let last: { readonly from: Paper; readonly paper: Paper } | undefined

followPlace(() => {
  const { language, timeZone } = paper()
  return { language, offsetAt: (at) => offsetAt(timeZone, at) }
})

/** The paper as it is at this moment. The same object for as long as nothing changes. */
export function paper(): Paper {
  const from = used ?? read() ?? BUILT_IN_PAPER
  if (last?.from !== from) last = { from, paper: withStated(from, statedInEnvironment()) }
  return last.paper
}

/**
 * Has `paper()` ask for the paper, until the returned function is called; `readPaper` returns undefined
 * where no file states one.
 */
export function followPaper(readPaper: () => Paper | undefined): () => void {
  const before = read
  read = readPaper
  return () => {
    read = before
  }
}

/** Has `paper()` be this one, whatever was published, until the returned function is called. */
export function setPaper(own: Paper): () => void {
  const before = used
  used = own
  return () => {
    used = before
  }
}
