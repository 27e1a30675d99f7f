'use client'

import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { SpokenEntry } from './packed-entries'
import { useAddress } from './use-address'
import { say } from './words'

type AgendaProps = {
  readonly days: readonly { readonly key: string; readonly label: string }[]
  readonly entries: readonly SpokenEntry[]
}

/** The same visits as a list by day and time, for a narrow screen. */
export function Agenda({ days, entries }: AgendaProps) {
  const { set } = useAddress()
  const shown = days.filter(({ key }) => entries.some(({ day }) => day === key))
  if (shown.length === 0) return <EmptyState>{say('calendarEmpty')}</EmptyState>
  return (
    <div className="grid gap-5">
      {shown.map(({ key, label }) => (
        <section key={key} className="grid gap-2" aria-label={label}>
          <h2 className="font-semibold">{label}</h2>
          <ul className="agenda">
            {entries
              .filter(({ day }) => day === key)
              .sort((left, right) => left.start - right.start)
              .map((entry) => (
                <li key={entry.key}>
                  <button type="button" onClick={() => set({ open: entry.key })}>
                    <span>{entry.time}</span>
                    <span>
                      <b>{entry.title}</b>
                      {entry.detail && <small>{entry.detail}</small>}
                      <Chip size="small" state={entry.tone} plain>
                        {entry.state?.label}
                      </Chip>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
