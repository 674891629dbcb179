import { expect, it } from 'vitest'
import { searchWordsOf } from './search-words'

const forms = (text: string) => searchWordsOf(text).map(({ exact }) => exact)

it.each([
  ['10.000 tỷ', '10000 tỉ'],
  ['1.250.000', '1250000'],
  ['1,250,000', '1250000'],
  ['3,5', '3.5'],
  ['TP.HCM', 'TPHCM'],
  ['TP HCM', 'tphcm'],
  ['tp.hcm', 'Tp. HCM'],
  ['F-16', 'F16'],
  ['U23', 'U 23'],
  ['COVID-19', 'covid19'],
  ['U.S.A.', 'USA'],
  ['T.Ư', 'TƯ'],
  ['bác sỹ', 'bác sĩ'],
  ['kỹ thuật', 'kĩ thuật'],
  ['lý', 'LÍ'],
  ['Mỹ', 'mĩ'],
  ['bac sy', 'bac si'],
  ['hoà', 'hòa'],
])('%s is the same as %s', (one, other) => {
  expect(forms(one)).toEqual(forms(other))
  expect(forms(one.normalize('NFD'))).toEqual(forms(other))
})

it.each([
  ['1,25', '125'],
  ['30.4', '304'],
  ['2.0000', '20000'],
  ['quý', 'quí'],
  ['thủy', 'thủi'],
  ['y tế', 'i tế'],
  ['hay', 'hai'],
])('%s is not %s', (one, other) => {
  expect(forms(one)).not.toEqual(forms(other))
})

it('finds words where they stand', () => {
  const text = '“Hoà Bình”: 1.000 tỷ, TPHCM, F-16, ngày 30.4.2025'
  expect(searchWordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['Hoà', 'Bình', '1.000', 'tỷ', 'TP', 'HCM', 'F', '16', 'ngày', '30', '4', '2025'],
  ])
})
