/** The name of the web editor's own field for tables; it is registered as `web-editor/table-field.ts`. */
export const TABLE_WIDGET = 'table'
