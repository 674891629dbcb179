import type { ReactNode } from 'react'
import { isPreviewed, type MatchOf, matchStory, type PageType, pathOf } from '@/lib/routes'
import { currentView } from './current-view'
import { plannedTime } from './shown-time'

type Props = { match: MatchOf<PageType>; children: ReactNode }

/** Above a story or a front that is previewed stands what the public does not see of it. */
export async function Previewed({ match, children }: Props) {
  const story = matchStory(pathOf(match))
  if (!isPreviewed(pathOf(match)) || (await currentView()) === 'public') return children
  // Loaded for editors only: it brings the checker.
  const { PreviewOf, PreviewOfFront } = await import('@/components/preview/preview-of')
  return (
    <>
      {story ? <PreviewOf {...story} /> : <PreviewOfFront at={await plannedTime(match.type)} />}
      {children}
    </>
  )
}
