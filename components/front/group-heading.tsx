type Props = { id: string; title: string; href?: string | undefined }

/** The name over a group of stories, as a link where it has a page. */
export function GroupHeading({ id, title, href }: Props) {
  return (
    <h2 id={id} className="group-heading mb-2 sm:mb-3">
      {href ? (
        <a className="inline-block py-0.5 hover:underline" href={href}>
          {title}
        </a>
      ) : (
        title
      )}
    </h2>
  )
}
