import { useTranslations } from 'next-intl'
import { mediaAddress } from '@/lib/model'
import { factsOf } from '../file-words'
import type { FullProps } from '../view-props'
import type { file } from './index'

/** What kind of file it is, as everybody calls it: `PDF`. */
function endingOf(src: string): string {
  return (/\.(\w+)$/.exec(src)?.[1] ?? '').toUpperCase()
}

export function Full({ src, title, note, mediaOf }: FullProps<typeof file>) {
  const t = useTranslations()
  const found = mediaOf(src)
  const facts = [endingOf(src), ...(found ? [factsOf(found, t)] : [])].join(', ')
  return (
    <figure className="file">
      <a href={mediaAddress(src, found)}>{title}</a>
      <div className="file-facts">
        {note} ({facts})
      </div>
    </figure>
  )
}

export { Full as Lite }
