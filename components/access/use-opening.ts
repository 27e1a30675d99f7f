'use client'

import { useState } from 'react'
import { paths } from '@/lib/paths'
import { exchangeTicket } from './exchange-ticket'

/** Opens a session by its ticket and goes where it belongs, with a fresh page: nothing of the person before stays in memory. */
export function useOpening(back: string) {
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle')

  async function open(ticket: string, to: string = paths.signedInTo(back)) {
    setState('opening')
    if (await exchangeTicket(ticket)) location.assign(to)
    else setState('failed')
  }

  return { open, opening: state === 'opening', failed: state === 'failed' }
}
