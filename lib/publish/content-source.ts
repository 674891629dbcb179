import { makeSource } from 'contentlayer2/source-files'
import { bodyAsData } from '@/lib/body'
import { documentTypes } from '@/lib/model'

/**
 * The contentlayer2 source over a folder of content, read by contentlayer2 itself. Anything wrong fails
 * the whole run: contentlayer2's defaults would skip the document with a warning. The paper gives
 * contentlayer2 what its check has read already (`compile/checked-source.ts`).
 */
export function contentSource(contentDirPath: string) {
  return makeSource({
    contentDirPath,
    documentTypes: documentTypes(),
    contentDirExclude: ['README.md', 'images'],
    onMissingOrIncompatibleData: 'fail',
    onUnknownDocuments: 'fail',
    onExtraFieldData: 'fail',
    disableImportAliasWarning: true,
    markdown: bodyAsData(),
  })
}
