import { expect, it } from 'vitest'
import { asksOnlyForPorts } from './run-nginx'

// As nginx 1.22 says it.
const PORT =
  '2026/11/28 07:59:22 [emerg] 268#268: bind() to 0.0.0.0:80 failed (13: Permission denied)'
const TAKEN =
  '2026/11/28 07:59:22 [emerg] 268#268: bind() to 0.0.0.0:80 failed (98: Address already in use)'
const KEY = '2026/11/28 07:59:22 [emerg] 268#268: cannot load certificate "/x.pem"'
const END = 'nginx: configuration file /x/nginx.conf test failed\n'

it('a port that only who starts nginx may open says nothing against a configuration', () => {
  expect(asksOnlyForPorts(`${PORT}\n${END}`)).toBe(true)
  expect(asksOnlyForPorts(`${KEY}\n${END}`)).toBe(false)
  expect(asksOnlyForPorts(`${TAKEN}\n${END}`)).toBe(false)
  expect(asksOnlyForPorts(`${PORT}\n${KEY}\n${END}`)).toBe(false)
  expect(asksOnlyForPorts(END)).toBe(false)
})
