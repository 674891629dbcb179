import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { edgeConfiguration } from './configuration'
import { readEdgeSettings } from './settings'

const template = readFileSync('server/edge/nginx.conf', 'utf8')

const written = (env: Readonly<Record<string, string>>, isRoot = false) =>
  edgeConfiguration(template, readEdgeSettings(env, 'lan'), isRoot, 'k')

it('leaves no place of the template open', () => {
  expect(written({})).not.toMatch(/\$\{[A-Z]/)
  expect(() =>
    edgeConfiguration(
      ['#', '', '$', '{NOBODY}'].join('\n').replace('$\n', '$'),
      readEdgeSettings({}, 'lan'),
      false,
      'k',
    ),
  ).toThrow('NOBODY')
})

it('names a user only where nginx may change to one', () => {
  expect(written({}, true)).toContain('user lan;')
  expect(written({})).not.toContain('user lan;')
})

it('speaks HTTPS and HTTP/2 with a certificate, and sends visitors of the other port there', () => {
  const tls = {
    EDGE_TLS_CERTIFICATE: '/c.pem',
    EDGE_TLS_KEY: '/k.pem',
    EDGE_REDIRECT_PORT: '80',
  }
  const text = written({ ...tls, EDGE_LISTEN: '443', EDGE_HOSTS: 'bao.example' })
  expect(text).toContain('listen 443 ssl http2;')
  expect(text).toContain('return 308 https://$host$request_uri;')
  expect(written({ EDGE_REDIRECT_PORT: '80' })).not.toContain('308')
})

it('listens at every address it is given, and has who gives certificates find the files', () => {
  const text = written({ EDGE_LISTEN: '10.0.0.5:80 [2001:db8::5]:80', EDGE_DIR: '/srv/f' })
  for (const place of ['10.0.0.5:80', '[2001:db8::5]:80'])
    for (const options of ['', ' default_server backlog=4096'])
      expect(text).toContain(`listen ${place}${options};`)
  const tls = { EDGE_TLS_CERTIFICATE: '/c', EDGE_TLS_KEY: '/k', EDGE_REDIRECT_PORT: '80' }
  const both = written({ ...tls, EDGE_DIR: '/srv/f' }).match(/root \/srv\/f\/acme;/g)
  expect(both).toHaveLength(2)
})

it('asks every server it knows of, and the same one for all requests of a reader', () => {
  const text = written({ EDGE_UPSTREAMS: '10.0.0.1:3000 10.0.0.2:3000' })
  const [, pages, patient, readers] = text.split(/upstream (?:site|patient|readers) \{/)
  for (const part of [pages, readers])
    expect(part?.match(/server 10\.0\.0\.[12]:3000 max_fails=3 fail_timeout=5s;/g)).toHaveLength(2)
  expect(patient?.match(/server 10\.0\.0\.[12]:3000 max_fails=0 /g)).toHaveLength(2)
})
