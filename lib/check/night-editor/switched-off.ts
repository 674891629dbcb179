import { paper } from '@/lib/config'
import type { ProblemCode } from '@/lib/model'

/** The codes of the night editor: these can be switched off. */
export const SENSE_CODES: readonly ProblemCode[] = [
  ...(['thu-sai-ngay', 'ngay-trong-bai', 'so-khong-khop', 'tong-qua-100', 'ten-hai-cach'] as const),
  ...(['loi-cua-ai', 'doan-lap', 'nhan-anh-lap', 'tit-viet-hoa', 'bai-lap', 'chu-go-do'] as const),
]

/** Whether the paper's newsroom wants to be told of it. */
export function isWanted(code: ProblemCode): boolean {
  return !paper().withoutAdvice?.includes(code)
}
