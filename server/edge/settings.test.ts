import path from 'node:path'
import { expect, it } from 'vitest'
import { readFrontSettings } from './settings'

it('has a default for everything', () => {
  const settings = readFrontSettings({}, 'lan')
  expect(settings).toMatchObject({
    dir: path.resolve('.cache/front'),
    listen: expect.arrayContaining(['8080']),
    upstreams: ['127.0.0.1:3000'],
    cacheDir: path.resolve('.cache/front/cache'),
    user: 'lan',
    tls: undefined,
  })
})

it('takes several names and servers', () => {
  const env = {
    FRONT_HOSTS: ' bao.example  www.bao.example ',
    FRONT_UPSTREAMS: 'a:1 [::1]:2 unix:/x',
  }
  const { hosts, upstreams } = readFrontSettings(env, 'lan')
  expect(hosts).toEqual(['bao.example', 'www.bao.example'])
  expect(upstreams).toEqual(['a:1', '[::1]:2', 'unix:/x'])
})

it.each([
  ['FRONT_HOSTS', 'a; return 200'],
  ['FRONT_CACHE_SIZE', '1g;'],
  ['FRONT_LISTEN', '80 {'],
  ['FRONT_UPSTREAMS', '$host'],
  ['FRONT_ACCESS_LOG', '/var/log/"x'],
])('refuses %s=%j, which would be more than a value', (name, value) => {
  expect(() => readFrontSettings({ [name]: value }, 'lan')).toThrow(name)
})

it.each([
  ['FRONT_LISTEN', 'localhost'],
  ['FRONT_REDIRECT_PORT', 'http'],
  ['FRONT_UPSTREAMS', '10.0.0.1:3000 10.0.0.2'],
  ['FRONT_UPSTREAMS', 'http://10.0.0.1:3000'],
  ['FRONT_CACHE_SIZE', '1GB'],
  ['FRONT_ANSWER_WITHIN', 'soon'],
  ['FRONT_WORKERS', '0'],
])('refuses %s=%j, saying how it should be', (name, value) => {
  expect(() => readFrontSettings({ [name]: value }, 'lan')).toThrow(`${name} phải là `)
})

it('wants a certificate and its key together', () => {
  expect(() => readFrontSettings({ FRONT_TLS_KEY: 'k.pem' }, 'lan')).toThrow(
    /FRONT_TLS_CERTIFICATE/,
  )
})
