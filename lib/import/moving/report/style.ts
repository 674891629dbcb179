/** The look of a report: it stands by itself, on paper too. */
export const REPORT_STYLE = [
  ':root{color-scheme:light dark}',
  'body{margin:0;font:16px/1.5 system-ui,sans-serif}',
  'main{max-width:60rem;margin:auto;padding:1.5rem;overflow-wrap:anywhere}',
  'h1{font-size:1.6rem;line-height:1.25}',
  'h2{display:inline;font-size:1.15rem}',
  'small{font-weight:400;opacity:.7}',
  'details{margin-top:1.5rem;border-top:1px solid #8886;padding-top:.75rem}',
  'summary{cursor:pointer}',
  'table{border-collapse:collapse;margin:.75rem 0;width:100%}',
  'th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid #8884;overflow-wrap:anywhere}',
  'td:last-child{font-variant-numeric:tabular-nums}',
  'ul{padding-left:1.2rem}',
  'li{margin:.5rem 0;overflow-wrap:anywhere}',
  'code{font-size:.85em;opacity:.8}',
].join('')
