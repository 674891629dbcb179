import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { claimPort } from '../e2e/support/claim-port'
import { listenAt, refuseTakenPort } from './listen'

const settings = { portSetting: 'METRICS_PORT', hostnameSetting: 'METRICS_HOSTNAME' }

it('names the setting of a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const listening = listenAt(createServer(), { ...settings, port, hostname: '127.0.0.1' })
  await expect(listening).rejects.toThrow(/đang có chương trình khác dùng.*METRICS_PORT=/)
  other.close()
})

it('looks at a port without keeping it', async () => {
  const place = { ...settings, port: await claimPort(), hostname: '127.0.0.1' }
  await refuseTakenPort(place)
  const server = createServer()
  await listenAt(server, place)
  await expect(refuseTakenPort(place)).rejects.toThrow(/đang có chương trình khác dùng/)
  server.close()
})

it('names the setting of an address that this machine does not have', async () => {
  // TEST-NET-1 belongs to nobody.
  const listening = listenAt(createServer(), { ...settings, port: 0, hostname: '192.0.2.1' })
  await expect(listening).rejects.toThrow(/Sửa METRICS_HOSTNAME/)
})
