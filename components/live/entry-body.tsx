import { Corrections } from '@/components/article/corrections'
import { CoverFigure } from '@/components/body/cover-figure'
import { StoryBody } from '@/components/body/story-body'
import type { LiveEntry } from '@/lib/model'

type Props = { entry: LiveEntry }

/** What an entry says: picture, text, who wrote it, what was put right. */
export function EntryBody({ entry }: Props) {
  return (
    <>
      {entry.cover && <CoverFigure cover={entry.cover} />}
      <StoryBody body={entry.readBody()} />
      {entry.byline && <p className="mt-2 text-meta text-soft">{entry.byline.text}</p>}
      <Corrections corrections={entry.corrections} id={`dinh-chinh-${entry.id}`} />
    </>
  )
}
