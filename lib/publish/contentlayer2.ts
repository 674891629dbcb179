/**
 * All that is used of contentlayer2, which is loaded through this file alone, when there is something to
 * compile: it comes in thousands of files, and programs have it in one (`scripts/setup/translate.mjs`).
 */
export { E, pipe, provideConsole, S, T } from '@contentlayer2/utils/effect'
export { dynamicBuild, provideCwdCustom, renderTypes } from 'contentlayer2/core'
export { defineDocumentType, defineNestedType, makeSource } from 'contentlayer2/source-files'
export { provideDummyTracing } from 'contentlayer2/utils'
