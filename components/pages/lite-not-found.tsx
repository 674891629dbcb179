import { notFoundMetadata } from './not-found-page'

/** What the server shows, with the status 404, where the lite edition has nothing. */
export { NotFoundText as Lite } from './not-found-text'
export { notFoundMetadata as metadata }
