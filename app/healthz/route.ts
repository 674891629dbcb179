import { contentVersion } from '@/lib/content'

export const dynamic = 'force-dynamic'

/** 200 when the site can serve, 503 when its content cannot be read. */
export function GET(): Response {
  try {
    contentVersion()
    return answer(200, 'ok')
  } catch (error) {
    console.error(error)
    return answer(503, 'content unavailable')
  }
}

function answer(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'Cache-Control': 'no-store' } })
}
