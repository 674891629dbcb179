/**
 * While developing only, in every page: shows the new words after a save, without a reload by hand, and
 * what is wrong in the content over the page, until it is fixed.
 */
import type { ContentEvent } from '@/server/dev/content-events'
import { showProblems } from './problem-overlay'

type Framework = { readonly next?: { readonly router?: { refresh(): void } } }

function refresh(changed: ContentEvent['changed']): void {
  const { next } = window as Framework
  // A page of the lite edition has no framework. Browsers stay where they were in it.
  if (next?.router && changed === 'content') next.router.refresh()
  else location.reload()
}

const source = new EventSource('/api/dev-content')
let wasLost = false

source.addEventListener('message', ({ data }) => {
  const { changed, problems } = JSON.parse(data as string) as ContentEvent
  // What happened while the server was away was not heard.
  if (changed !== 'nothing' || wasLost) refresh(changed)
  wasLost = false
  showProblems(problems)
})
source.addEventListener('error', () => {
  wasLost = true
})
