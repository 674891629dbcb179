import { paperLanguage } from '@/lib/shared/paper-place'
import { announce } from './announce'
import { addRules, button, element } from './elements'
import { recall, remember } from './memory'
import RULES from './read-aloud.css'
import { toPieces } from './sentences'

const SPEEDS = ['0.75', '1', '1.25', '1.5', '2']

/** What is read: headline, sapo and text, without captions, tables and what stands beside. */
const TEXTS = 'h1, header > p:not(:first-child), .story-body *'
const BLOCKS = 'h1, p, h2, h3, li, blockquote, figcaption'
const NOT_READ = 'li li, li p, blockquote p'
const BESIDE = 'figure, table, aside, [data-footnotes]'
/** What stands beside, and is a part of the story all the same: who is quoted, what a chart shows. */
const MEANT = '[data-read]'
/** Marks that lead to notes and back: a voice would put their numbers into the sentence. */
const MARKS = '[data-footnote-ref], [data-footnote-backref]'

/** The page while it is read: there is room for the player below it. */
const READ_ALOUD = 'is-read-aloud'

/** A voice that has not begun by then does not come, milliseconds. */
const SILENT_MS = 5_000

type Reading = { readonly pause: () => void; readonly stop: () => void }

let reading: Reading | undefined

/** Starts to read the story of the open page aloud, or pauses and goes on. */
export function toggleReading(): void {
  if (reading) reading.pause()
  else reading = startReading()
}

/**
 * Reads piece by piece. A pause forgets the piece and goes on with it from its start: what browsers
 * call pausing loses the voice after a while, or for good.
 */
function startReading(): Reading {
  const pieces = toPieces(textsOfStory())
  let at = 0
  let isSpeaking = false
  /** Counts what was started: the end of something broken off means nothing. */
  let turn = 0

  const speak = () => {
    const piece = pieces[at]
    if (piece === undefined) return stop()
    const mine = ++turn
    const utterance = toUtterance(piece, Number(speed.value))
    const silence = setTimeout(() => {
      if (mine === turn) giveUp()
    }, SILENT_MS)
    utterance.onstart = () => clearTimeout(silence)
    utterance.onend = () => {
      clearTimeout(silence)
      if (mine !== turn) return
      at++
      speak()
    }
    utterance.onerror = () => {
      clearTimeout(silence)
      if (mine === turn) giveUp()
    }
    isSpeaking = true
    speechSynthesis.speak(utterance)
  }
  const giveUp = () => {
    announce(TOOLS.notHeard)
    stop()
  }
  const hush = () => {
    turn++
    isSpeaking = false
    speechSynthesis.cancel()
  }
  const pause = () => {
    if (isSpeaking) hush()
    else speak()
    pauseButton.textContent = isSpeaking ? TOOLS.pause : TOOLS.resume
  }
  const stop = () => {
    hush()
    removeEventListener('pagehide', stop)
    player.remove()
    document.body.classList.remove(READ_ALOUD)
    reading = undefined
    document.querySelector<HTMLElement>('[data-tool=listen]')?.focus({ preventScroll: true })
  }

  const pauseButton = button(TOOLS.pause, pause)
  const stopButton = button(TOOLS.stop, stop)
  const speed = speedChoice(() => {
    if (!isSpeaking) return
    hush()
    speak()
  })
  const player = element(
    'section',
    { className: 'player', ariaLabel: TOOLS.player },
    pauseButton,
    stopButton,
    element('label', {}, `${TOOLS.speed} `, speed),
  )
  for (const each of [pauseButton, stopButton]) each.className = 'tool'
  addRules(RULES)
  document.body.append(player)
  document.body.classList.add(READ_ALOUD)
  pauseButton.focus({ preventScroll: true })
  addEventListener('pagehide', stop)
  // Something of another page may still be waiting to be spoken.
  hush()
  speak()
  return { pause, stop }
}

function textsOfStory(): string[] {
  return [
    ...(document
      .querySelector('article > header')
      ?.parentElement?.querySelectorAll<HTMLElement>(BLOCKS) ?? []),
  ]
    .filter((each) => each.matches(TEXTS) && !each.matches(NOT_READ) && isRead(each))
    .map(withoutMarks)
}

function isRead(text: HTMLElement): boolean {
  return text.closest(MEANT) !== null || text.closest(BESIDE) === null
}

function withoutMarks(text: HTMLElement): string {
  const copy = text.cloneNode(true) as HTMLElement
  for (const mark of copy.querySelectorAll(MARKS)) mark.remove()
  return copy.textContent
}

function toUtterance(text: string, rate: number): SpeechSynthesisUtterance {
  const language = paperLanguage()
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang }) => lang.toLowerCase().startsWith(language))
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = language === 'vi' ? 'vi-VN' : 'en-GB'
  // A voice of this device needs no line.
  utterance.voice = voices.find(({ localService }) => localService) ?? voices[0] ?? null
  utterance.rate = rate
  return utterance
}

function speedChoice(onChange: () => void): HTMLSelectElement {
  const options = SPEEDS.map((value) => element('option', { value }, `${value.replace('.', ',')}×`))
  const choice = element('select', {}, ...options)
  choice.value = SPEEDS.includes(recall('speed')) ? recall('speed') : '1'
  choice.onchange = () => {
    remember('speed', choice.value)
    onChange()
  }
  return choice
}
