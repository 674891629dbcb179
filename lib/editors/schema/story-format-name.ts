/**
 * The name of the web editor's own file format (`lib/editors/web-editor/story-format.ts`). Sveltia CMS takes
 * formats with this ending only for `.mdx` files.
 */
export const STORY_FORMAT = 'bao-frontmatter'
