/** By then a page stands, its pictures included; what it may still want comes after, milliseconds. */
const AFTER_LOAD_MS = 1_000

/** The colours of the browser's own frame: `--paper` of `app/globals.css`. */
export const FRAME = { light: '#fffdf9', dark: '#141413' } as const

/** Sets the theme and the size of type a reader has chosen; again when they change in another tab. */
const LOOK = `()=>{const t=r.dataset.theme=s.theme||'';r.style.fontSize=s.size||'';for(const m of document.querySelectorAll('[name=theme-color]'))m.content=/dark/.test(t||m.media)?'${FRAME.dark}':'${FRAME.light}'}`

/**
 * The one script that stands in the pages themselves, run before the first paint: it sets the page in
 * the paper's own type when the browser has it already, in the theme and size the reader has chosen
 * (`client/look.ts`), keeps room for what the page's script adds, and has that fetched when nothing else is. The
 * Content-Security-Policy allows exactly this text (`server/security/`), so it must depend on nothing
 * but the address of that script.
 */
export function earlyScript(clientScriptUrl: string): string {
  return [
    `try{let r=document.documentElement,s;r.dataset.theme='';s=localStorage;s['web-fonts']&&r.classList.add('web-fonts');(onpageshow=onstorage=${LOOK})()}catch{}`,
    `addEventListener('load',()=>setTimeout(()=>import('${clientScriptUrl}'),${AFTER_LOAD_MS}))`,
  ].join(';')
}
