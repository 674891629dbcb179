/** Feeds and sitemaps; `next.config.mjs` leads their addresses here. */
export { answerFile as GET } from '@/lib/outputs'
