/** The name of the web editor's own field for a focus (`lib/editors/web-editor/focus-field.ts`). */
export const FOCUS_WIDGET = 'focus'
