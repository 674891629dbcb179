import { readFileSync } from 'node:fs'
import { decodeHtml } from '../lib/import/story/decode-html'
import { readHtml } from '../lib/import/story/read-html'
import { storyDocument } from '../lib/import/story/story-document'
const f = process.argv[2] ?? ''
const s = storyDocument(readHtml(decodeHtml(readFileSync(f)), 'ten'), { folder: '/tmp', now: 0, freePath: (a) => `${a}/x.mdx` })
console.log(s.document.text)
for (const x of s.findings) console.log(x.place, x.vietnamese.slice(0, 150))
