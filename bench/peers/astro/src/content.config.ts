import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '**/*.{md,mdx}', base: './content' }),
    schema: z.object({
      title: z.string(),
      description: z.string(),
      section: z.string(),
      publishedAt: z.coerce.date(),
    }),
  }),
}
