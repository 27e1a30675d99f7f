'use client'

import { useState } from 'react'
import { Drawer } from '@/components/ui/drawer'
import { LinkButton } from '@/components/ui/link-button'
import { paths, withQuery } from '@/lib/paths'
import { ClientSearch } from './client-search'

type NewVisitDrawerProps = {
  /** What the slot that was picked says: day, time, person, room, place. */
  readonly slot: Readonly<Record<string, string>>
  readonly says: string | null
  /** The same for somebody who is away from then on; null where nobody and nothing was picked. */
  readonly away: { readonly who: string; readonly on: string; readonly at: string } | null
}

/** Whose visit is it? Then its page opens with the slot filled in. */
export function NewVisitDrawer({ slot, says, away }: NewVisitDrawerProps) {
  const [clientId, setClientId] = useState('')
  return (
    <Drawer title="New visit" param="new">
      <div className="grid content-start gap-5">
        <p>{says ?? 'Choose the client first, then what the visit is for and when.'}</p>
        <ClientSearch value={clientId} onChange={setClientId} />
        <div className="flex flex-wrap gap-2">
          {clientId !== '' && (
            <>
              <LinkButton href={withQuery(paths.clinic.bookVisit(clientId), slot)}>Book a visit</LinkButton>
              <LinkButton variant="secondary" href={paths.clinic.clientTab(clientId, 'regimen')}>
                Schedule a cycle
              </LinkButton>
            </>
          )}
          <LinkButton variant="quiet" href={paths.clinic.groups}>
            Open a group
          </LinkButton>
          {away && (
            <LinkButton variant="quiet" href={withQuery(paths.clinic.away, away)}>
              Enter time off from then on
            </LinkButton>
          )}
        </div>
      </div>
    </Drawer>
  )
}
