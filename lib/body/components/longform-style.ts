/** The style of longform stories: a part that pages have once (`parts.ts`). */
export const LONGFORM_STYLE = [
  '.longform{max-width:44rem}',
  '.longform h1{font-size:max(2rem,min(1.2rem + 3.2vw,3.25rem))}',
  '.longform header>.font-bold:not(h1){font-size:1.3125rem;font-weight:400}',
  '.longform .story-body{font-size:1.25rem;line-height:1.7}',
  // Vietnamese capitals carry marks above: the line is as high as the letter with them.
  '.longform .story-body>p:first-child:first-letter{float:left;margin:.05em .1em 0 0;font-size:3.7em;font-weight:700;line-height:.95}',
  '.longform .story-body>h2{margin-top:2.5em;font-size:1.625rem}',
  '.longform .story-body>blockquote{margin:2em 0;border:0 solid var(--rule);border-width:1px 0;padding:1em 0;color:var(--ink);font-size:1.5rem;line-height:1.45;text-align:center}',
  '.in-story{margin:2rem 0;border-top:2px solid var(--ink);padding-top:.5rem}',
  '.in-story li{border-bottom:1px solid var(--rule)}',
  '.in-story a{display:block;padding:.5rem 0}',
  '.in-story a:hover{text-decoration:underline}',
  // How far one has read, where the browser tells it by itself; the script's line is not needed there.
  '@supports (animation-timeline:view()){@media screen{.longform{view-timeline:--reading}.longform:before{content:"";position:fixed;top:0;left:0;right:0;z-index:2;height:4px;background:var(--accent);transform-origin:0 0;animation:reading linear both;animation-timeline:--reading;animation-range:contain}.longform .progress{display:none}}}',
  '@keyframes reading{from{transform:scaleX(0)}}',
].join('')
