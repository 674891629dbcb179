/** Every rule for documents, of one by itself and of the archive as a whole. */

export { changedAddress, duplicateSlug, missingArticle } from './archive-problems'
export { checkDocument } from './check-document'
export { type CheckQuestion, checkFiles } from './check-files'
export { slugOfPath, storyOfPath } from './check-path'
export { checkPicture } from './check-picture'
export { CHECK_SOURCES } from './check-sources'
export { addressOf, deadLinks, type IsStory, type StoryName } from './dead-links'
export { type FreePath, freePaths } from './free-path'
export { guessSection, sectionFromName } from './guess-section'
export { losesAddress, type PublishedFile } from './renamed-stories'
export { runCheck, type Voice } from './run-check'
export { shownPath } from './shown-path'
