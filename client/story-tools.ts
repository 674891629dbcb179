import { announce } from './announce'
import { isSaved } from './cached-pages'
import { button, element } from './elements'

/** A reader's tools below a story's sapo. The pages' style keeps the room for them free. */
export function addStoryTools(): void {
  const header = document.querySelector('article > header')
  if (!header) return
  const row = element('div', { className: 'tools', role: 'group', ariaLabel: TOOLS.label })
  if ('caches' in window) row.append(saveButton())
  if (navigator.share !== undefined) row.append(tool('share', TOOLS.share, share))
  if (navigator.clipboard) row.append(tool('copy', TOOLS.copyLink, copyLink))
  row.append(tool('print', TOOLS.print, () => print()))
  header.append(row)
  offerVoice(row)
}

function tool(name: string, text: string, onPress: (event: MouseEvent) => void) {
  const made = button(text, onPress)
  made.className = 'tool'
  // Shortcuts press it by this name.
  made.dataset.tool = name
  return made
}

function saveButton(): HTMLButtonElement {
  const path = location.pathname
  const show = (saved: boolean) => {
    save.setAttribute('aria-pressed', String(saved))
    save.textContent = saved ? TOOLS.saved : TOOLS.save
  }
  const save = tool('save', TOOLS.save, async () => {
    const { toggleSaved } = await import('./saved-stories')
    show(await toggleSaved(path))
  })
  isSaved(path).then(show)
  return save
}

/** The address without what trackers hang on to it. */
const addressOfStory = () => location.origin + location.pathname

async function share(): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: addressOfStory() })
  } catch (error) {
    // The reader has closed the sheet, which is an answer too.
    if ((error as Error).name !== 'AbortError') await copyLink()
  }
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(addressOfStory())
    announce(TOOLS.linkCopied)
  } catch {
    announce(TOOLS.notCopied)
  }
}

/** Offers to read aloud where the browser has a Vietnamese voice; many bring their voices late. */
function offerVoice(row: HTMLElement): void {
  const offer = () => {
    if (!hasVoice() || row.querySelector('[data-tool=listen]')) return
    row.append(
      tool('listen', TOOLS.listen, async () => {
        // iOS lets a page speak only where it began to within a press.
        if (!speechSynthesis.speaking) speechSynthesis.speak(new SpeechSynthesisUtterance(''))
        const { toggleReading } = await import('./read-aloud')
        toggleReading()
      }),
    )
  }
  window.speechSynthesis?.addEventListener?.('voiceschanged', offer)
  offer()
}

function hasVoice(): boolean {
  return window.speechSynthesis?.getVoices().some(({ lang }) => /^vi([-_]|$)/i.test(lang)) ?? false
}
