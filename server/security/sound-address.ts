import { LONGEST_ADDRESS } from '@/lib/routes'
import { answerPlainly } from '../answer-plainly'
import type { Step } from '../pipeline/step'

/**
 * Answers 414 to addresses that are too long: headers of answers, which may hold the address, stay far
 * below what proxies take. Answers 400 to addresses that are no addresses (`/%ff`, `/%00`), which Next.js takes for failures
 * of its own, and to those that lead upwards, which browsers never send. Every other request is passed
 * on under the one way to write its address, so that others are no pages of their own to Next.js.
 */
export const requireSoundAddress: Step = (request, response, next) => {
  const { url = '' } = request
  if (url.length > LONGEST_ADDRESS) return answerPlainly(response, 414, 'Địa chỉ quá dài.')
  if (!isSound(url)) return answerPlainly(response, 400, 'Địa chỉ không hợp lệ.')
  request.url = withPlainLetters(url)
  next()
}

function isSound(url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  if (!path.startsWith('/')) return false
  try {
    const plain = decodeURIComponent(path)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\x00-\x1f\x7f\\]/.test(plain)) return false
    return !/%2f/i.test(path) && !plain.split('/').some(isUpwards)
  } catch {
    return false
  }
}

function isUpwards(part: string): boolean {
  return part === '.' || part === '..'
}

/** Writes letters that need no percent sign without one, as RFC 3986 (6.2.2) has it. */
function withPlainLetters(url: string): string {
  const [path = '', ...query] = url.split('?')
  const plain = path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
  })
  return [plain, ...query].join('?')
}
