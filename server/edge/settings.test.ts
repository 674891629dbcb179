import path from 'node:path'
import { expect, it } from 'vitest'
import { readEdgeSettings } from './settings'

it('has a default for everything', () => {
  const settings = readEdgeSettings({}, 'lan')
  expect(settings).toMatchObject({
    dir: path.resolve('.cache/edge'),
    listen: expect.arrayContaining(['8080']),
    upstreams: ['127.0.0.1:3000'],
    cacheDir: path.resolve('.cache/edge/cache'),
    user: 'lan',
    tls: undefined,
  })
})

it('takes several names and servers', () => {
  const env = {
    EDGE_HOSTS: ' bao.example  www.bao.example ',
    EDGE_UPSTREAMS: 'a:1 [::1]:2 unix:/x',
  }
  const { hosts, upstreams } = readEdgeSettings(env, 'lan')
  expect(hosts).toEqual(['bao.example', 'www.bao.example'])
  expect(upstreams).toEqual(['a:1', '[::1]:2', 'unix:/x'])
})

it.each([
  ['EDGE_HOSTS', 'a; return 200'],
  ['EDGE_CACHE_SIZE', '1g;'],
  ['EDGE_LISTEN', '80 {'],
  ['EDGE_UPSTREAMS', '$host'],
  ['EDGE_ACCESS_LOG', '/var/log/"x'],
])('refuses %s=%j, which would be more than a value', (name, value) => {
  expect(() => readEdgeSettings({ [name]: value }, 'lan')).toThrow(name)
})

it.each([
  ['EDGE_LISTEN', 'localhost'],
  ['EDGE_REDIRECT_PORT', 'http'],
  ['EDGE_UPSTREAMS', '10.0.0.1:3000 10.0.0.2'],
  ['EDGE_UPSTREAMS', 'http://10.0.0.1:3000'],
  ['EDGE_CACHE_SIZE', '1GB'],
  ['EDGE_ANSWER_WITHIN', 'soon'],
  ['EDGE_WORKERS', '0'],
])('refuses %s=%j, saying how it should be', (name, value) => {
  expect(() => readEdgeSettings({ [name]: value }, 'lan')).toThrow(`${name} phải là `)
})

it('wants a certificate and its key together', () => {
  expect(() => readEdgeSettings({ EDGE_TLS_KEY: 'k.pem' }, 'lan')).toThrow(/EDGE_TLS_CERTIFICATE/)
})
