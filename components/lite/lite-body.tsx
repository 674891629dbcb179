import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { StoryTable } from '@/components/body/story-table'
import { viewsOf } from '@/lib/body'
import { imageBytes } from '@/lib/files'
import type { Body } from '@/lib/model'
import { LitePicture } from './lite-picture'

/** A story's body, with its components at their barest. */
export function LiteBody({ body }: { body: Body }) {
  return toJsxRuntime(body.tree, {
    Fragment,
    jsx,
    jsxs,
    // Light pages have no style attributes.
    tableCellAlignToStyle: false,
    components: {
      ...viewsOf('Lite', { bytesOf: imageBytes, mediaOf: (src) => body.media?.[src] }),
      table: StoryTable,
      img: ({ src = '', alt = '', title }: { src?: string; alt?: string; title?: string }) => (
        <LitePicture src={src} alt={alt} caption={title} />
      ),
    },
  })
}
