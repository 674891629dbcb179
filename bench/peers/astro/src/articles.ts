import { getCollection } from 'astro:content'

/** All articles, newest first. */
export async function articles() {
  const all = await getCollection('articles')
  return all.sort((a, b) => b.data.publishedAt - a.data.publishedAt)
}

export const slugOf = (id: string) => id.split('/').at(-1) ?? id
