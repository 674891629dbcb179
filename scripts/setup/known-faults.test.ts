import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { askForKnownFaults } from './known-faults'

/** Asks a registry that answers npm's question for known faults with `answer`. */
async function ask(answer: RequestListener) {
  const registry = createServer((request, response) => {
    if (request.method === 'POST') answer(request, response)
    else response.writeHead(404).end('{}')
  })
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
  const { port } = registry.address() as AddressInfo
  try {
    return await askForKnownFaults(`http://127.0.0.1:${port}`)
  } finally {
    registry.close()
  }
}

function advisory(severity: string) {
  return [
    { id: 1, url: 'https://example.org/1', title: 'A fault', severity, vulnerable_versions: '*' },
  ]
}

it('tells severe faults that are known of a package, and no others', async () => {
  const found = await ask((_, response) =>
    response.end(JSON.stringify({ yaml: advisory('high'), 'image-size': advisory('low') })),
  )
  const severe = 'faults' in found ? found.faults : []
  expect(severe).toContainEqual({ name: 'yaml', severity: 'high' })
  expect(severe.map(({ name }) => name)).not.toContain('image-size')
})

it('finds nothing where nothing is known', async () => {
  expect(await ask((_, response) => response.end('{}'))).toEqual({ faults: [] })
})

it('says so where the registry does not answer', async () => {
  const found = await ask((_, response) => response.writeHead(405).end())
  expect(found).toMatchObject({ unanswered: expect.stringContaining('405') })
})
