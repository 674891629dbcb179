import { bodyAsData } from '@/lib/body'

/**
 * The contentlayer2 source over a folder of content, read by contentlayer2 itself. Anything wrong fails
 * the whole run: contentlayer2's defaults would skip the document with a warning. The paper gives
 * contentlayer2 what its check has read already (`checked-source.ts`). contentlayer2 takes seconds to
 * load, so it is loaded when a source is asked for.
 */
export function contentSource(contentDirPath: string) {
  return async (sourceKey: string | undefined) => {
    const { makeSource } = await import('./contentlayer2')
    const { documentTypes } = await import('./document-types')
    const source = makeSource({
      contentDirPath,
      documentTypes: documentTypes(),
      contentDirExclude: ['README.md', 'images'],
      onMissingOrIncompatibleData: 'fail',
      onUnknownDocuments: 'fail',
      onExtraFieldData: 'fail',
      disableImportAliasWarning: true,
      markdown: bodyAsData(),
    })
    return source(sourceKey)
  }
}
