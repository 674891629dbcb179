import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { WrongSetting } from '@/lib/config'

/** Where to listen, and the names of the settings that say so. */
type Place = {
  readonly port: number
  readonly hostname: string
  readonly portSetting: string
  readonly hostnameSetting: string
}

/** Resolves once the server listens. Throws `WrongSetting` where it cannot. */
export async function listenAt(server: Server, place: Place): Promise<void> {
  server.listen(place.port, place.hostname)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new WrongSetting(whyNot(place, (error as NodeJS.ErrnoException).code ?? String(error)))
  }
}

/** Throws `WrongSetting` where a server could not listen just now. */
export async function refuseTakenPort(place: Place): Promise<void> {
  // Whoever asks just then is turned away: an answer would be waited for.
  const server = createServer((client) => client.destroy())
  await listenAt(server, place)
  server.close()
  await once(server, 'close')
}

function whyNot({ port, hostname, portSetting, hostnameSetting }: Place, code: string): string {
  const what = `Không mở được ${hostname}:${port}`
  if (code === 'EADDRINUSE')
    return `${what}: cổng này đang có chương trình khác dùng. Đặt ${portSetting}=… để đổi cổng (cannot listen).`
  if (code === 'EACCES')
    return `${what}: không có quyền mở cổng này. Đặt ${portSetting}=… từ 1024 trở lên (cannot listen).`
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return `${what}: máy này không có địa chỉ “${hostname}”. Sửa ${hostnameSetting} (cannot listen).`
  return `${what}: ${code} (cannot listen).`
}
