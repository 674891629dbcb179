import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it, vi } from 'vitest'
import { log } from '../../lib/telemetry/log'
import { connectRedis } from './cluster-redis'

it('a Redis that refuses is none; why is logged, but never the password', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const commands = chunk.toString().match(/^\*\d+\r$/gm) ?? []
      for (const _ of commands) socket.write('-WRONGPASS invalid password\r\n')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const redis = connectRedis(`redis://:bi-mat@127.0.0.1:${port}`)
  await expect
    .poll(async () => {
      await redis.probe((client) => client.get('x'))
      redis.beginAlone()
      return logged.mock.lastCall?.[1]
    })
    .toContain('WRONGPASS')
  expect(redis.isHere()).toBe(false)
  expect(JSON.stringify(logged.mock.calls)).not.toContain('bi-mat')
  logged.mockRestore()
  redis.stop()
  server.close()
})
