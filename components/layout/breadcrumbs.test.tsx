import { expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { Breadcrumbs } from './breadcrumbs'

const trail = [{ name: 'Văn hóa', href: '/van-hoa' }]

it('leads from the front page on', () => {
  const { text, links, all } = render(<Breadcrumbs trail={trail} />)
  expect(text).toBe('Trang nhất › Văn hóa')
  expect(links.map(([, href]) => href)).toEqual(['/', '/van-hoa'])
  expect(all('script')).toEqual([])
})

it('tells machines the way where the page does not, whatever its name', () => {
  const { html, all } = render(<Breadcrumbs trail={trail} here="Gốm </script><b>" />)
  expect(all('script')[0]?.properties.type).toBe('application/ld+json')
  expect(all('b')).toEqual([])
  expect(html).toContain('BreadcrumbList')
})
