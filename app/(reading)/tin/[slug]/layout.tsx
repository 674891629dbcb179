import type { ReactNode } from 'react'
import { PreviewBanner } from '@/components/preview/preview-banner'
import { previewState } from '@/lib/content/preview-state'
import { currentView } from '@/lib/preview/current-view'

type Props = { children: ReactNode; params: Promise<{ slug: string }> }

/** Above a brief that is previewed stands what the public does not see of it. */
export default async function BriefLayout({ children, params }: Props) {
  if ((await currentView()) === 'public') return children
  const { slug } = await params
  return (
    <>
      <PreviewBanner preview={previewState('headline', slug, Date.now())} />
      {children}
    </>
  )
}
