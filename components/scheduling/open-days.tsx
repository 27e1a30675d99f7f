'use client'

import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldGroup } from '@/components/ui/field-group'
import { waitsForScripts } from '@/components/ui/wait-for-scripts'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import type { SaidDay } from '@/lib/messages/word-why-none'
import { say } from './words'

type OpenDaysProps = {
  readonly legend: ReactNode
  readonly hint: ReactNode
  readonly days: readonly SaidDay[]
  readonly on: LocalDate
  readonly onChoose: (on: LocalDate) => void
}

/** Days to choose from, each with how many times are open on it; beneath, why the others have none. */
export function OpenDays({ legend, hint, days, on, onChoose }: OpenDaysProps) {
  const closed = Map.groupBy(
    days.filter(({ why }) => why !== null),
    ({ why }) => why?.says ?? '',
  )
  return (
    <div className="grid gap-3">
      <FieldGroup legend={legend} hint={hint}>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
          {days.map((day) => (
            <button
              key={day.on}
              {...waitsForScripts}
              type="button"
              aria-pressed={day.on === on}
              disabled={day.starts === 0 && day.on !== on}
              onClick={() => onChoose(day.on)}
              className="grid min-h-12 content-center rounded-field border border-edge/70 bg-surface px-2 py-1 text-center text-sm hover:border-lagoon disabled:border-line disabled:text-muted aria-pressed:border-lagoon aria-pressed:bg-lagoon-soft aria-pressed:font-semibold"
            >
              <span>{sayDay(day.on)}</span>
              <span className="text-muted text-xs">{day.why?.short ?? say('dayOpen', { count: day.starts })}</span>
            </button>
          ))}
        </div>
      </FieldGroup>
      {closed.size > 0 && (
        <Disclosure summary={say('whyNothingIsOpen')} open={days.every(({ starts }) => starts === 0)}>
          <dl className="grid gap-2 text-sm">
            {[...closed].map(([says, of]) => (
              <div key={says}>
                <dt className="text-muted">{of.map((day) => sayDay(day.on)).join(' · ')}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  )
}
