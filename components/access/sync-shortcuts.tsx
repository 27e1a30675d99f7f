'use client'

import { useEffect, useRef } from 'react'
import { useShortcuts } from '@/components/ui/shortcuts-context'
import { setPreferenceAction } from '@/lib/actions/access'

/** Keeps the choice to turn single-key shortcuts off with the person, so that it holds on every device. Renders nothing. */
export function SyncShortcuts({ off }: { readonly off: boolean }) {
  const { on, setOn } = useShortcuts()
  const known = useRef<boolean | null>(null)
  useEffect(() => {
    if (known.current === null) {
      known.current = !off
      if (on === off) setOn(!off)
      return
    }
    if (on === known.current) return
    known.current = on
    void setPreferenceAction({ shortcutsOff: !on }).catch(() => undefined)
  }, [on, off, setOn])
  return null
}
