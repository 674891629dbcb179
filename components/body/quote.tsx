import type { ReactNode } from 'react'

/** A quotation with the person who said it. */
export function Quote({ by, children }: { by?: string; children?: ReactNode }) {
  return (
    <figure className="my-8 border-l-4 border-accent pl-5">
      <blockquote className="font-serif text-h3 font-medium">{children}</blockquote>
      {by && <figcaption className="mt-2 font-sans text-small text-soft">— {by}</figcaption>}
    </figure>
  )
}
