import messages from '../messages/vi.json'

const RULES = [
  ':root{color-scheme:light dark}',
  'body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif;background:light-dark(#fffdf9,#141413);',
  'color:light-dark(#1c1b1a,#ece9e2)}',
  'main{max-width:38rem;margin:0 auto;padding:6rem 1rem}',
  'h1{font:700 2rem/1.35 Georgia,serif;margin:0}',
  'a{color:inherit;font-weight:600;display:inline-block;padding:.25rem 0}',
].join('')

const { title, text, retry } = messages.error

/**
 * The page behind every failure. It stands on its own, whatever failed: no file, no script, no
 * framework. "Try again" is a link to the same address.
 */
export const ERROR_PAGE = {
  rules: RULES,
  html: [
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="robots" content="noindex"><link rel="icon" href="/icon.svg"><title>${title}</title><style>${RULES}</style></head>`,
    `<body><main><h1>${title}</h1><p>${text}</p><p><a href="">${retry}</a></p></main></body></html>`,
  ].join(''),
} as const
