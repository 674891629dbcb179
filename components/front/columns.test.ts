import { expect, it } from 'vitest'
import { COLUMNS, columnsFor } from './columns'

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 12])('%i stories leave no column empty', (count) => {
  const columns = columnsFor(count)
  expect(Math.ceil(count / Math.ceil(count / columns))).toBe(columns)
  expect(columns === 1 || COLUMNS[columns]).toBeTruthy()
})
