import { WrongSetting } from '@/lib/config'

/** Next.js would keep a process alive that could not start, and its children with it. */
export async function endBecause(err: unknown): Promise<never> {
  const { log } = await import('@/lib/telemetry')
  if (err instanceof WrongSetting) log.fatal({ event: 'wrong setting' }, err.message)
  else log.fatal({ event: 'cannot start', err }, 'Báo không khởi động được (cannot start)')
  process.exit(1)
}
