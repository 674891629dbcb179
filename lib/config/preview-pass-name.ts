/** The name of a preview pass, in a link's query and as a cookie. Asked where nothing can be signed too. */
export const PASS_NAME = 'xem-truoc'
