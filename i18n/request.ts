import { getRequestConfig } from 'next-intl/server'
import { TIME_ZONE } from '@/lib/shared/time'
import messages from '@/messages/vi.json'

/** One language, one time zone, whatever the server and the browser are set to. */
export default getRequestConfig(async () => ({ locale: 'vi', messages, timeZone: TIME_ZONE }))
