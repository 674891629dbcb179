/** What the server shows, with the status 404, where the lite edition has nothing. */
export { metadata, NotFound as Lite } from './not-found'
