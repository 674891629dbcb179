import { describe, expect, it } from 'vitest'
import { PICTURE, story } from '@/components/testing/stories'
import { topSections } from '@/lib/config'
import { arrangeSections, type SectionContainer } from './arrange-sections'

/** The first so many sections, each with stories of which those at these places have pictures. */
function sections(count: number, stories: number, pictured: readonly number[]): SectionContainer[] {
  return topSections()
    .slice(0, count)
    .map((section) => ({
      ...{ kind: 'section', section },
      stories: Array.from({ length: stories }, (_, index) =>
        story({
          ...{ href: `/${section}/${index}`, section },
          ...(pictured.includes(index) && { cover: PICTURE }),
        }),
      ),
    }))
}

/** The forms of the rows, columns with how many they have. */
const formsOf = (all: readonly SectionContainer[]) =>
  arrangeSections(all).map((row) => (row.form === 'columns' ? row.sections.length : row.form))

describe('sections of the front page', () => {
  it.each([
    [0, []],
    [1, ['package']],
    [2, [2]],
    [3, ['package', 2]],
    [6, ['package', 3, 2]],
    [14, ['package', 4, 'package', 4, 'package', 3]],
  ])('%i with pictures stand in rows without a gap', (count, forms) => {
    expect(formsOf(sections(count, 5, [0]))).toEqual(forms)
  })

  it('are not across the page with few stories, unless one would stand alone', () => {
    expect(formsOf(sections(5, 2, [0]))).toEqual([3, 2])
    expect(formsOf(sections(1, 2, [0]))).toEqual(['package'])
  })

  it('keep their order, those without pictures last', () => {
    const [first, ...others] = sections(4, 5, [0])
    const plain = { ...first, stories: [story()] } as SectionContainer
    const rows = arrangeSections([plain, ...others])
    expect(rows.at(-1)).toEqual({ form: 'headlines', sections: [plain] })
    expect(rows[0]).toMatchObject({ form: 'package', section: { section: topSections()[1] } })
  })

  it('begin with their first story that has a picture, and lose none', () => {
    const [row] = arrangeSections(sections(1, 4, [2, 3]))
    const hrefs = row?.form === 'package' ? row.section.stories.map(({ href }) => href) : []
    expect(hrefs.map((href) => href.at(-1))).toEqual(['2', '0', '1', '3'])
  })
})
