/**
 * What editors, and the programs they come from (WordPress, Hugo, Jekyll, feeds), call fields besides;
 * told when it is met instead of the field's own name. Case, marks and spaces make no difference.
 */
export const CALLED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  title: ['headline', 'name', 'tít'],
  description: ['excerpt', 'summary', 'lead', 'abstract', 'subtitle', 'sapo', 'mô tả', 'tóm tắt'],
  kind: ['genre', 'type', 'format', 'dạng bài', 'loại bài'],
  section: ['category', 'categories', 'mục'],
  publishedAt: ['date', 'pubDate', 'published', 'time', 'ngày', 'ngày đăng'],
  updatedAt: ['lastmod', 'modified', 'ngày cập nhật'],
  byline: ['author', 'authors', 'writer', 'người viết'],
  source: ['nguồn'],
  url: ['link', 'href'],
  tags: ['keywords', 'topics', 'từ khóa', 'thẻ'],
  cover: ['image', 'images', 'thumbnail', 'photo', 'picture', 'ảnh', 'ảnh bìa', 'ảnh đại diện'],
  previousSlugs: ['aliases', 'redirect_from'],
}
