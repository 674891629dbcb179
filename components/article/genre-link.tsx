import { useTranslations } from 'next-intl'
import { type Genre, shownGenre } from '@/lib/model'
import { ROUTES } from '@/lib/routes'

type Props = {
  genre: Genre | undefined
  /** What parts it from what follows on its line. */
  after?: string
}

/** What a story is by its form, as the way to others of it; nothing for what most stories are. */
export function GenreLink({ genre, after }: Props) {
  const t = useTranslations('genres')
  const shown = shownGenre(genre)
  if (!shown) return null
  return (
    <>
      <a
        className="inline-block py-1 font-semibold text-accent hover:underline"
        href={ROUTES.genre.path({ slug: shown })}
      >
        {t(shown)}
      </a>
      {after}
    </>
  )
}
