/**
 * The looks of what `story-tools.ts`, `page-tools.ts` and `arrivals.ts` put into the pages, which have
 * no buttons of their own, so not the rules for them either.
 */
export const RULES = `
.tool, .options { background: none; color: inherit; cursor: pointer }
.tool { padding: .25rem .5rem; font: 600 .8125rem/1.5 var(--sans); white-space: nowrap }
.tool:hover { text-decoration: underline }
article > header { position: relative }
.tools { position: absolute; bottom: .75rem; width: 100%; display: flex; overflow-x: auto; scrollbar-width: none;
  border-block: 1px solid var(--rule) }
.tools .tool { padding: .5rem .4375rem; outline-offset: -3px }
@media (min-width: 40rem) { .tools .tool { padding-inline: .75rem } }
.tools .tool:first-child { padding-left: 0 }
.tools [aria-pressed=true] { color: var(--accent) }
header > nav { position: relative }
header > nav > ul { padding-right: 3.5rem; scroll-padding-right: 3.5rem }
.options { position: absolute; inset: 0 0 0 auto; padding: 0 1rem; background: var(--paper); border-left: 1px solid var(--rule);
  font: 600 1.0625rem/1 var(--serif) }
@media (min-width: 64rem) {
  header > nav > ul { padding-right: 1rem }
  .options { inset: auto 14.25rem calc(100% + .75rem) auto; height: 2.0625rem; border: 0 }
}
.news .tool { border-radius: 1rem; background: var(--accent); color: var(--paper); padding: .125rem .75rem; margin-block: -.25rem }
[data-latest] { position: relative }
[data-latest] > .news { position: absolute; right: 1rem; top: 2.5rem }
.said { position: fixed; left: 50%; bottom: 1rem; z-index: 20; translate: -50%; width: max-content; max-width: 92vw;
  pointer-events: none; background: var(--ink); color: var(--paper); font-size: .9375rem }
.said:not(:empty) { border: 1px solid transparent; padding: .5rem 1rem }
.to-top { display: none; position: fixed; right: 1rem; bottom: 1rem; z-index: 5; padding: .5rem .75rem; border: 1px solid var(--rule);
  background: var(--paper); font-size: .8125rem }
@media (min-width: 64rem) { .to-top:not([hidden]) { display: block } }
.progress { position: fixed; inset: 0 0 auto; z-index: 5; border-top: 3px solid var(--accent); transform: scaleX(0);
  transform-origin: 0 0; pointer-events: none }
@supports (animation-timeline: view()) {
  article:has(> header) { view-timeline: --story }
  .progress { animation: progress linear both; animation-timeline: --story; animation-range: contain }
}
@keyframes progress { to { transform: none } }
@media (prefers-reduced-motion) { .progress { display: none } }
@media print { .tools, .options, .said, .to-top, .progress, .news { display: none } article > header { padding: 0 } }`
