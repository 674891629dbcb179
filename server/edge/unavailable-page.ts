import { interfaceWords, paper } from '@/lib/config'

/** The page for readers of what is not kept while the site does not answer: one file, nothing else. */
export function unavailablePage(): string {
  const { title, explanation } = interfaceWords().unavailable
  return `<!doctype html>
<html lang="${paper().language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title} | ${paper().name}</title>
<style>body{max-width:36rem;margin:15vh auto;padding:0 1.25rem;font:1.125rem/1.7 Georgia,serif}h1{line-height:1.35}</style>
<h1>${title}</h1>
<p>${explanation}</p>
</html>
`
}
