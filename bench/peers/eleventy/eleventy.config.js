const byTime = (a, b) => (a.data.publishedAt < b.data.publishedAt ? 1 : -1)

const articlesOf = (api) => api.getFilteredByGlob('content/**/*.md').sort(byTime)

function sectionsOf(api) {
  const sections = {}
  for (const article of articlesOf(api)) {
    sections[article.data.section] ??= []
    sections[article.data.section].push(article)
  }
  return Object.entries(sections).map(([name, items]) => ({ name, items }))
}

export default function configure(eleventy) {
  eleventy.addCollection('articles', articlesOf)
  eleventy.addCollection('sections', sectionsOf)
  eleventy.addCollection('sectionPages', (api) =>
    sectionsOf(api).flatMap(({ name, items }) =>
      Array.from({ length: Math.ceil(items.length / 20) }, (_, page) => ({
        name,
        page: page + 1,
        items: items.slice(page * 20, page * 20 + 20),
      })),
    ),
  )
  eleventy.addFilter('first', (items, count) => items.slice(0, count))
  eleventy.addGlobalData('layout', 'article.njk')
  return {
    markdownTemplateEngine: false,
    dir: { input: '.', includes: '_includes', output: '_site' },
  }
}
