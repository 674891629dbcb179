import type { ReactNode } from 'react'

/** Facts beside the story, in a box of their own. */
export function InfoBox({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <aside
      aria-label={title}
      className="my-8 border-t-2 border-ink bg-sheet px-5 py-4 font-sans text-base [&_li]:my-1 [&_p]:my-2 [&_ul]:my-2"
    >
      <p className="font-bold">{title}</p>
      {children}
    </aside>
  )
}
