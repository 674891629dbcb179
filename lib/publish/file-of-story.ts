import { slugOfPath } from '@/lib/check'
import { listContent } from '@/lib/files'
import { MODELS } from '@/lib/model'

/**
 * The path, below the content folder, of the story's file; undefined where there is none. For a document that was
 * never sound, which is in no store: only its file is there.
 */
export function fileOfStory(
  contentDir: string,
  kind: 'article' | 'headline',
  slug: string,
): string | undefined {
  const folder = MODELS.find((model) => model.kind === kind)?.folder
  const { files } = listContent(contentDir, folder)
  return files.find(({ path }) => slugOfPath(path) === slug)?.path
}
