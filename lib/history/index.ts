/** What stories were before: their versions in Git, and what of it readers may see. */

export { type BranchStory, branchStories } from './branch-stories'
export { type MarkedPart, type MarkedPiece, markedChanges } from './marked-changes'
export { type PublicChange, publicChanges } from './public-changes'
export { type StoryVersion, storyVersions, versionText } from './story-versions'
