import { once } from 'node:events'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'

/** An answer as it travels: nothing decoded. */
export type WholeAnswer = { readonly bytes: Buffer; readonly headers: IncomingHttpHeaders }

/** Asks for `url` as a browser that takes Brotli. Rejects when the answer is no success. */
export async function wholeAnswer(url: string): Promise<WholeAnswer> {
  const asked = request(url, { headers: { 'Accept-Encoding': 'br' } }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
  return { bytes: Buffer.concat(chunks), headers: answer.headers }
}
