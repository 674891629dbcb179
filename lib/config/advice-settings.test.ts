import { expect, it } from 'vitest'
import { adviceSwitchedOff } from './advice-settings'

const env = (CHECK_WITHOUT?: string) => ({ NODE_ENV: 'test' as const, CHECK_WITHOUT })

const KNOWN = ['doan-lap', 'so-khong-khop']

it('reads codes, and refuses what cannot be switched off', () => {
  expect(adviceSwitchedOff(env(), KNOWN)).toEqual([])
  expect(adviceSwitchedOff(env(' doan-lap, so-khong-khop'), KNOWN)).toEqual(KNOWN)
  expect(() => adviceSwitchedOff(env('thieu-truong'), KNOWN)).toThrow('thieu-truong')
})
