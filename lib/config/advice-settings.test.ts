import { expect, it } from 'vitest'
import { adviceSwitchedOff } from './advice-settings'

const env = (CHECK_WITHOUT?: string) => ({ NODE_ENV: 'test' as const, CHECK_WITHOUT })

const KNOWN = ['doan-lap', 'so-khong-khop']

it('reads codes, and refuses what cannot be switched off', () => {
  expect(adviceSwitchedOff(KNOWN, env())).toEqual([])
  expect(adviceSwitchedOff(KNOWN, env(' doan-lap, so-khong-khop'))).toEqual(KNOWN)
  expect(() => adviceSwitchedOff(KNOWN, env('thieu-truong'))).toThrow('thieu-truong')
})
