import { makeSource } from 'contentlayer2/source-files'
import { bodyAsData, type PrepareBody } from '../body/contentlayer-plugin'
import { prepareBody } from '../body/prepare-body'
import { documentTypes, type MayBeWritten } from './document-types'

/**
 * The contentlayer2 source over one folder of content. Anything wrong fails the whole run:
 * contentlayer2's defaults would skip the document with a warning. `mayBeWritten` may say of
 * optional fields that no document there has them.
 */
export function contentSource(
  contentDirPath: string,
  mayBeWritten: MayBeWritten = () => true,
  prepare: PrepareBody = prepareBody,
) {
  return makeSource({
    contentDirPath,
    documentTypes: documentTypes(mayBeWritten),
    contentDirExclude: ['README.md', 'images'],
    onMissingOrIncompatibleData: 'fail',
    onUnknownDocuments: 'fail',
    onExtraFieldData: 'fail',
    disableImportAliasWarning: true,
    markdown: bodyAsData(prepare),
  })
}
