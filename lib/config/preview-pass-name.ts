/** The name of a preview pass, in a link's query and as a cookie. Asked where nothing can be signed too. */
export const PASS_NAME = 'xem-truoc'

/** The cookie that says as at which time (milliseconds since 1970) who previews the front sees it. */
export const SHOWN_TIME = 'xem-truoc-luc'
