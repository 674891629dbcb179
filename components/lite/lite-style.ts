import { type Colours, paper } from '@/lib/config'

/**
 * All of the lite edition's style, well under 1 kB compressed. It names elements only: classes are taken out of
 * lite pages (server/html-postprocess/finish-lite-page.ts), so that they may use the components of the others.
 */
export function liteStyle(): string {
  const { light, dark } = paper().colours
  return [
    `:root{${tokens(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${tokens(dark)}}}`,
    RULES,
  ].join('')
}

function tokens({ paper, ink, soft, accent }: Colours): string {
  return `--p:${paper};--i:${ink};--s:${soft};--a:${accent}`
}

const RULES = [
  '@media(prefers-contrast:more){:root{--s:var(--i)}}',
  'body{max-width:40rem;margin:auto;padding:0 max(1rem,env(safe-area-inset-right)) 0 max(1rem,env(safe-area-inset-left));background:var(--p);color:var(--i);font:1.125rem/1.6 Georgia,"Noto Serif",serif;overflow-wrap:break-word}',
  'header,footer,nav,small,figcaption,form,dt,time{font:.9375rem/1.5 system-ui,sans-serif}',
  'header{border-bottom:2px solid;margin-bottom:1rem}',
  'footer{border-top:2px solid;margin:3rem 0 1rem}',
  'header a,footer a{display:inline-block;margin-right:1.2em;padding:.3em 0}',
  'b{font:900 1.6rem Georgia,"Noto Serif",serif}',
  'h1,h2{margin:.8em 0 .5em;line-height:1.36;text-wrap:balance}',
  'h1{font-size:1.75rem}',
  'h2{font-size:1.25rem}',
  'h3{font-size:1.125rem}',
  'a{color:inherit}',
  'main p a{color:var(--a)}',
  'header a,footer a,h2 a,main>ul a{text-decoration:none}',
  'small,figcaption,time{color:var(--s)}',
  'a+time{margin-left:.8em}',
  'ul,ol{padding:0 0 0 1.2em}',
  // Below a division stand the pages that are handed on: their lists are no enumerations.
  'main>ul,main>div ol,nav ul{padding:0;list-style:none}',
  'main>ul>li{border-top:1px solid #8885;padding:.5em 0}',
  'li h2{margin:0 0 .8em;font-size:1.125rem}',
  'small{display:block}',
  'figure,blockquote,aside{margin:1.2em 0;border-left:3px solid var(--a);padding-left:1em}',
  'main>div aside{border:0;padding:0}',
  // A story's table scrolls in its box; a calendar has none.
  'section,:not(section)>table{overflow:auto}',
  ':not(section)>table{display:block}',
  'table{border-collapse:collapse}',
  'pre{white-space:pre-wrap}',
  'th,td{border:1px solid #8885;padding:.2em .5em;text-align:left;vertical-align:top}',
  'sup{line-height:0}',
  'mark{background:none;color:inherit;font-weight:700}',
  'input,select,button{max-width:100%;margin:.2em .4em .2em 0;padding:.3em;font:inherit}',
  '@page{margin:15mm}',
  '@media print{body{max-width:none;font-size:11pt}header a+a,footer,nav,form{display:none}}',
].join('')
