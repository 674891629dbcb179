import { storyOfPath } from '@/lib/check'
import { listContent } from '@/lib/files'
import type { StoryKind } from '@/lib/routes'

/**
 * The path, below the content folder, of the story's file; undefined where there is none. For a document that was
 * never sound, which is in no store: only its file is there.
 */
export function fileOfStory(contentDir: string, kind: StoryKind, slug: string): string | undefined {
  const { files } = listContent(contentDir)
  return files.find(({ path }) => storyOfPath(path) === `${kind}/${slug}`)?.path
}
