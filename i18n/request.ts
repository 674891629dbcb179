import { getRequestConfig } from 'next-intl/server'
import { interfaceWords, paper } from '@/lib/config'

/** The paper's language and time zone, whatever the server and the browser are set to. */
export default getRequestConfig(async () => {
  const { language: locale, timeZone } = paper()
  return { locale, messages: interfaceWords(), timeZone }
})
