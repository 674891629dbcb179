import { makeSource } from 'contentlayer2/source-files'
import { bodyAsData } from '../body/contentlayer-plugin'
import { documentTypes } from './document-types'

/**
 * The contentlayer2 source over one folder of content. Anything wrong fails the whole run:
 * contentlayer2's defaults would skip the document with a warning.
 */
export function contentSource(contentDirPath: string) {
  return makeSource({
    contentDirPath,
    documentTypes,
    contentDirExclude: ['README.md', 'images'],
    onMissingOrIncompatibleData: 'fail',
    onUnknownDocuments: 'fail',
    onExtraFieldData: 'fail',
    disableImportAliasWarning: true,
    markdown: bodyAsData,
  })
}
