import type { Section } from '@/lib/config'
import type { articleModel } from './article'
import type { Byline } from './byline'
import type {
  BYLINE_PARTS,
  CORRECTION_PARTS,
  Field,
  PICTURE_PARTS,
  SOURCE_PARTS,
  UPDATE_PARTS,
} from './field'
import type { headlineModel } from './headline'
import type { entryModel, liveModel } from './live'
import type { Focus, Picture } from './picture'
import type { personModel, topicModel } from './profile'

type Fields = Readonly<Record<string, Field>>

/** What a field holds once it is read, by its type. */
export type Values = {
  readonly text: string
  /** As HTML names languages: `en`. */
  readonly language: string
  readonly section: Section
  /** Milliseconds since 1970. */
  readonly datetime: number
  readonly flag: boolean
  readonly integer: number
  readonly 'text-list': readonly string[]
  readonly source: Source
  readonly byline: Byline
  readonly picture: WrittenPicture
  readonly focus: Focus
  readonly link: string
  readonly email: string
  readonly slug: string
  readonly 'slug-list': readonly string[]
  /** Newest first. */
  readonly corrections: readonly Correction[]
  /** Newest first. */
  readonly updates: readonly Update[]
  readonly choice: string
}

type ValueOf<F> = F extends { readonly type: 'choice'; readonly options: infer Options }
  ? keyof Options
  : F extends { readonly type: 'mapping'; readonly parts: infer Parts extends Fields }
    ? ValuesOf<Parts>
    : F extends { readonly type: 'mappings'; readonly parts: infer Parts extends Fields }
      ? readonly ValuesOf<Parts>[]
      : F extends { readonly type: infer Type extends keyof Values }
        ? Values[Type]
        : never

/** A list is there, if empty, also where nothing is written. */
type IsList = { readonly type: 'text-list' | 'slug-list' | 'corrections' }

type NamesOf<F extends Fields, Kind> = {
  [Name in keyof F]: F[Name] extends Kind ? Name : never
}[keyof F]

type ValuesOf<F extends Fields, Sure extends keyof F = NamesOf<F, { required: true } | IsList>> = {
  readonly [Name in Sure]: ValueOf<F[Name]>
} & {
  readonly [Name in Exclude<keyof F, Sure>]?: ValueOf<F[Name]>
}

/** A picture's size in pixels. */
export type Size = { readonly width: number; readonly height: number }

/** A picture as a document names it. */
export type WrittenPicture = ValuesOf<typeof PICTURE_PARTS>

/** A document's main picture: what is written of it, and what its file is now. */
export type Cover = WrittenPicture & Picture

/** Where a story comes from. */
export type Source = ValuesOf<typeof SOURCE_PARTS>

/** What was put right, and when. */
export type Correction = ValuesOf<typeof CORRECTION_PARTS>

/** What is new in a story, and since when. */
export type Update = ValuesOf<typeof UPDATE_PARTS>

type ArticleFields = typeof articleModel.fields
type HeadlineFields = typeof headlineModel.fields
type LiveFields = Omit<typeof liveModel.fields & typeof entryModel.fields, keyof AllFields>
type AllFields = ArticleFields & Omit<HeadlineFields, keyof ArticleFields>

/** The fields of a document of any kind: a kind that lacks one has no value there, or an empty list. */
export type FieldValues = ValuesOf<
  AllFields,
  | (NamesOf<ArticleFields, { required: true }> & NamesOf<HeadlineFields, { required: true }>)
  | NamesOf<AllFields, IsList>
> &
  Partial<ValuesOf<LiveFields>>

type ProfileFields = typeof personModel.fields &
  Omit<typeof topicModel.fields, keyof typeof personModel.fields>

/** The fields of what is no story: a kind that lacks one has no value there, or an empty list. */
export type ProfileValues = ValuesOf<
  ProfileFields,
  | (NamesOf<typeof personModel.fields, { required: true }> &
      NamesOf<typeof topicModel.fields, { required: true }>)
  | NamesOf<ProfileFields, IsList>
>

/** Who made a story, by their file, and what their part in it was. */
export type WrittenCredit = ValuesOf<typeof BYLINE_PARTS>

/** The fields that lists of stories show. */
export type ListedField = NamesOf<AllFields & LiveFields, { inLists: true }>
