'use client'

import { WifiOff } from 'lucide-react'
import { useOnline } from './use-online'
import { useWords } from './words-provider'

/** Says quietly that there is no network. Lies over the page, so that nothing jumps. */
export function OfflineNotice() {
  const words = useWords()
  const online = useOnline()
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar,0px)+env(safe-area-inset-bottom)+0.75rem)] z-40 flex justify-center px-4"
    >
      {!online && (
        <p className="rise flex items-center gap-2 rounded-full border border-line bg-raised px-4 py-2 text-sm shadow-raised">
          <WifiOff aria-hidden="true" className="size-4 shrink-0 text-waits" />
          {words.offline}
        </p>
      )}
    </div>
  )
}
