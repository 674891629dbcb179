import type { FullProps } from '../view-props'
import type { qa } from './index'

export function Full({ guest, children }: FullProps<typeof qa>) {
  return (
    <div className="qa">
      {guest && <p className="qa-guest">{guest}</p>}
      {children}
    </div>
  )
}

export { Full as Lite }
