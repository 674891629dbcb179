import type { Cover } from '@/lib/model'

/**
 * A story's picture beside its headline, in one shape for every card. It is an ornament there: the
 * headline says what the link is, so the picture has no alternative text of its own.
 */
export function StoryPicture({ picture, eager = false }: { picture: Cover; eager?: boolean }) {
  return (
    <img
      src={picture.src}
      alt=""
      width={picture.width}
      height={picture.height}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      className="aspect-video w-full bg-sheet object-cover"
    />
  )
}
