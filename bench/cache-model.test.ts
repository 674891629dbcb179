import { expect, it } from 'vitest'
import { simulate, type Traffic } from './cache-model'

const traffic: Traffic = {
  pages: 500,
  visitsPerSecond: 50,
  publicationsPerHour: 60,
  exponent: 1,
  seconds: 300,
  seed: 1,
}

it('gives the same counts for the same traffic', () => {
  expect(simulate(traffic, 'validated')).toEqual(simulate(traffic, 'validated'))
  expect(simulate({ ...traffic, seed: 2 }, 'validated')).not.toEqual(simulate(traffic, 'validated'))
})

it('keeps nothing old for more than two seconds, and asks Next.js less often than readers do', () => {
  const { oldest, cached, rendered, visits } = simulate(traffic, 'validated')
  expect(oldest).toBeLessThanOrEqual(2)
  expect(cached + rendered).toBeLessThan(visits / 2)
})

it('knows that s-maxage alone keeps old pages, and that no edge has readers wait', () => {
  expect(simulate(traffic, 's-maxage alone').oldest).toBeGreaterThan(20)
  const { waited, visits } = simulate(traffic, 'no edge')
  expect(waited).toBe(visits)
})
