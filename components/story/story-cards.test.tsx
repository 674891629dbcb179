import { describe, expect, it } from 'vitest'
import { render } from '@/components/testing/render'
import { NOW, PICTURE, story } from '@/components/testing/stories'
import { LeadStory } from './lead-story'
import { StoryList } from './story-list'
import { StoryTile } from './story-tile'

const full = story({ cover: PICTURE, description: 'Lò dùng điện.', shortTitle: 'Lò nung mới' })
const { publishedAt: _none, ...undated } = story()

const CARDS = [
  ['the lead', (card: typeof undated) => <LeadStory story={card} now={NOW} />],
  ['a row', (card: typeof undated) => <StoryList stories={[card]} now={NOW} heading="h2" />],
  ['a tile', (card: typeof undated) => <StoryTile story={card} now={NOW} picture="below" />],
] as const

describe.each(CARDS)('%s', (name, card) => {
  it('leads to its story by the headline alone, beside a picture without words', () => {
    const { links, all } = render(card(full))
    const headline = name === 'a tile' ? 'Lò nung mới' : 'Làng gốm mở lò nung mới'
    expect(links.filter(([, href]) => href === '/van-hoa/lo-gom')).toEqual([
      [headline, '/van-hoa/lo-gom'],
    ])
    const [picture] = all('img')
    expect(picture?.properties).toMatchObject({ alt: '', width: 1200, height: 800 })
    const shapes = [...all('source'), ...all('img')].map(({ properties }) => properties.srcSet)
    expect(String(shapes)).toMatch(name === 'the lead' ? /\/16x9-656\.avif/ : /\/4x3-320\.avif/)
    expect(String(shapes)).not.toContain(PICTURE.src)
    expect(picture?.properties.loading).toBe(name === 'the lead' ? 'eager' : 'lazy')
  })

  it('has no empty place for a picture, a sapo and a time that are not there', () => {
    const { text, all } = render(card(undated))
    expect([all('img'), all('time'), all('p')]).toEqual([[], [], []])
    expect(text).toContain('Làng gốm mở lò nung mới')
    expect(all('div').filter(({ children }) => children.length === 0)).toEqual([])
  })

  it('says which language its words are in, where that is another', () => {
    const languages = (language?: string) =>
      render(card({ ...full, ...(language && { language }) }))
        .all('a')
        .flatMap(({ properties }) => properties.lang ?? [])
    expect(languages('en')).toEqual(['en'])
    expect(languages()).toEqual([])
  })

  it('says how old it is, and to machines when it was published', () => {
    const [time] = render(card(full)).all('time')
    expect(time?.children).toEqual([expect.objectContaining({ value: '45 phút trước' })])
    expect(time?.properties.dateTime).toBe('2025-08-20T07:15:00+07:00')
  })
})

describe.each(CARDS)('the label of %s', (_name, card) => {
  it('says what the story is by its form, where most stories are something else', () => {
    expect(render(card(story({ genre: 'phong-van' }))).text).toContain('Phỏng vấn')
    for (const genre of ['tin', 'bai'] as const)
      expect(render(card(story({ genre }))).html).toBe(render(card(story())).html)
  })

  it('sets an opinion otherwise', () => {
    expect(render(card(story({ genre: 'goc-nhin' }))).html).toContain('italic')
    expect(render(card(story())).html).not.toContain('italic')
  })
})

it('a row names its section only where the list has several', () => {
  const links = (showSection: boolean) =>
    render(<StoryList stories={[full]} now={NOW} heading="h2" showSection={showSection} />).links
  expect(links(true)).toContainEqual(['Văn hóa', '/van-hoa'])
  expect(links(false)).toHaveLength(1)
})

it('a tile may have no picture though its story does', () => {
  expect(render(<StoryTile story={full} now={NOW} picture="none" />).all('img')).toEqual([])
})

it('says what the front calls a story instead of its section', () => {
  const { text, links } = render(<LeadStory story={story({ label: 'Trực tiếp' })} now={NOW} />)
  expect(text).toContain('Trực tiếp')
  expect(links).toEqual([['Làng gốm mở lò nung mới', '/van-hoa/lo-gom']])
})
