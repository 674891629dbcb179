import type { ReactNode } from 'react'
import { BreakingBar } from '@/components/breaking/breaking-bar'
import { ReadingLayout } from '@/components/layout/reading-layout'
import { LiteLayout } from '@/components/lite/lite-layout'
import { breakingNews } from '@/lib/query'

type Props = { children: ReactNode }

/** What every reading page has around it, with what is urgent at this moment. */
export function ReadingFrame({ children }: Props) {
  return <ReadingLayout bar={<Bar />}>{children}</ReadingLayout>
}

/** The same of the lite edition. */
export function LiteFrame({ children }: Props) {
  return <LiteLayout bar={<Bar />}>{children}</LiteLayout>
}

function Bar() {
  return <BreakingBar news={breakingNews(Date.now())} />
}
