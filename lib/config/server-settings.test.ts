import { expect, it } from 'vitest'
import { printableAddress, readSettings } from './server-settings'

const read = (settings: Record<string, string>) =>
  readSettings({ NODE_ENV: 'production', ...settings })

it('has defaults for everything', () => {
  expect(read({})).toEqual({ port: 3000, hostname: '0.0.0.0' })
  expect(printableAddress(read({}))).toBe('http://localhost:3000')
})

it('keeps metrics to this machine unless told otherwise', () => {
  expect(read({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, hostname: '127.0.0.1' })
})

it.each([
  ['PORT', 'tám nghìn'],
  ['PORT', '65536'],
  ['METRICS_PORT', '-1'],
  ['SITE_URL', 'bao.vn'],
  ['SITE_URL', 'https://bao.vn/tin'],
  ['SITE_URL', 'https://bao.vn?tin'],
  ['SITE_URL', 'https://bao.vn:99999'],
  ['REDIS_URL', 'localhost:6379'],
  ['REDIS_URL', 'redis:'],
  ['REDIS_URL', 'redis://10.0.0.9/trang-nhat'],
  ['PUBLISH_SECRET', '                    '],
  ['LOG_FORMAT', 'xml'],
  ['LOG_LEVEL', 'ồn'],
  ['PUBLISH_SECRET', '123456'],
  ['PREVIEW_SECRET', '123456'],
  ['TRUSTED_PROXIES', 'yes'],
  ['HSTS_SECONDS', 'một năm'],
  ['PICTURES_SIZE', '20'],
  ['ALLOWED_HOSTS', 'bao.vn, https://www.bao.vn'],
  ['ALLOWED_HOSTS', 'bao.vn:443'],
  ['WEB_EDITOR', 'yes'],
  ['SERVICE_WORKER', 'no'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ['METRICS_PORT', '3000'],
  ['PUBLISH_BRANCH', '--upload-pack=x'],
  ['WEB_EDITOR_BRANCH', 'hai nhánh'],
  ['WEB_EDITOR_REPO', 'bao'],
])('refuses %s=%s by its name', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name)
})

it.each([
  ['ALLOWED_HOSTS', 'bao.vn, www.bao.vn [::1]'],
  ['ALLOWED_HOSTS', ' bao.vn,\n'],
  ['HSTS_SECONDS', '31536000'],
  ['SITE_URL', 'https://bao.vn/'],
  ['SITE_URL', 'https://bao.vn:8443'],
  ['PUBLISH_BRANCH', 'release/2026-11'],
  ['WEB_EDITOR_REPO', 'toa-soan/noi-dung'],
  ['WEB_EDITOR_REPO', 'nhom/toa-soan/noi-dung'],
  ['REDIS_URL', 'redis://10.0.0.9'],
  ['REDIS_URL', 'rediss://user:mat-khau@10.0.0.9:6380/2'],
])('takes %s=%s', (name, value) => {
  expect(() => read({ [name]: value })).not.toThrow()
})

it('does not repeat a secret', () => {
  expect(() => read({ PUBLISH_SECRET: 'mật-khẩu' })).toThrow(/^(?!.*mật-khẩu)/)
})
