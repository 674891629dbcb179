/**
 * Style rules of what few pages have. They stand in no sheet: the server puts them into the pages that need
 * them (`server/html-postprocess/feature-rules.ts`), the browser's script into those that come to need them.
 * They are for old engines as they are written here, each a rule by itself.
 */

/** The breaking bar. It lies over the page's foot, so nothing moves when it comes or goes. */
export const BREAKING_RULES: readonly string[] = [
  '.khan{position:fixed;left:0;right:0;bottom:0;z-index:10;display:flex;align-items:center;justify-content:center;min-height:3.25rem;padding:.5rem 3.5rem calc(.5rem + env(safe-area-inset-bottom)) 1rem;background:var(--accent);color:var(--paper);font:600 .9375rem/1.4 var(--sans);animation:khan .2s .5s both}',
  // By then the script has taken away what the reader has dismissed.
  '@keyframes khan{from{opacity:0;visibility:hidden}}',
  '.khan b{margin-right:.5rem}',
  '.khan a{color:inherit;text-decoration:underline}',
  // In room that is kept for it.
  '.khan .tool{position:absolute;right:.5rem;top:50%;transform:translateY(-50%);font-size:1.25rem}',
  'html{scroll-padding-bottom:5rem}',
  'footer{padding-bottom:4rem}',
  '@media print{.khan{display:none}}',
]

/** The room for the button that `client/follow-topics.ts` puts into a topic's page, where a script will. */
export const FOLLOW_RULES: readonly string[] = ['[data-theme] [data-follow]{height:2rem}']
