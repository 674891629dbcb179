/** What machines are given: feeds, sitemaps, structured data, share pictures, metadata. */

export { answerFile } from './answer-file'
export { answerImage } from './answer-image'
export { answerServiceWorker } from './answer-service-worker'
export { answerSuggestions } from './answer-suggestions'
export { answerTopicNews } from './answer-topic-news'
export { bulletin } from './bulletin'
export { manifest } from './manifest'
export { pageMetadata } from './page-metadata'
export { pageScript } from './page-script'
export { paperScript, SCRIPT_TEMPLATES } from './paper-script'
export { robots } from './robots'
export { answerSecurityTxt } from './security-txt'
export {
  entryWords,
  sectionWords,
  siteWords,
  storyWords,
  wordsOfPage,
} from './share-picture/picture-words'
export {
  lookWords,
  PICTURE_SIZES,
  PICTURES,
  type PictureAddress,
  type PictureLook,
  type PictureSize,
  type PictureWords,
  pictureLook,
  pictureVersion,
  readPictureAddress,
} from './share-picture/share-picture'
export {
  breadcrumbs,
  type Crumb,
  sectionBreadcrumbs,
  sectionTrail,
} from './structured-data/breadcrumbs'
export { entryDescription, entryPosting, liveBlog } from './structured-data/live-blog'
export { newsArticle } from './structured-data/news-article'
export { profilePage } from './structured-data/profile-page'
export { claimReview } from './structured-data/trust'
export { webSite } from './structured-data/web-site'
