/** By then a page stands, its pictures included; what it may still want comes after, milliseconds. */
const AFTER_LOAD_MS = 1_000

/** The colours of the browser's own frame: those of the paper's ground. */
export type Frame = { readonly light: string; readonly dark: string }

/** Sets the theme and the size of type a reader has chosen; again when they change in another tab. */
const look = (frame: Frame) =>
  `()=>{const t=r.dataset.theme=s.theme||'';r.style.fontSize=s.size||'';for(const m of document.querySelectorAll('[name=theme-color]'))m.content=/dark/.test(t||m.media)?'${frame.dark}':'${frame.light}'}`

/**
 * The one script that stands in the pages themselves, run before the first paint: it sets the page in
 * the paper's own type when the browser has it already, in the theme and size the reader has chosen
 * (`client/look.ts`), keeps room for what the page's script adds, and has that fetched when nothing else is. The
 * Content-Security-Policy allows exactly this text (`server/security/`), so it must depend on nothing
 * but the address of that script and the paper's colours.
 */
export function earlyScript(clientScriptUrl: string, frame: Frame): string {
  return [
    `try{let r=document.documentElement,s;r.dataset.theme='';s=localStorage;s['web-fonts']&&r.classList.add('web-fonts');(onpageshow=onstorage=${look(frame)})()}catch{}`,
    `addEventListener('load',()=>setTimeout(()=>import('${clientScriptUrl}'),${AFTER_LOAD_MS}))`,
  ].join(';')
}
