import { draftMode } from 'next/headers'
import type { View } from '@/lib/store'

/** Who looks at the page being rendered: the server puts requests with a valid pass into draft mode. */
export async function currentView(): Promise<View> {
  return (await draftMode()).isEnabled ? 'preview' : 'public'
}
