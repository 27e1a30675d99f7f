'use client'

import { type ReactNode, useId, useState } from 'react'
import { buttonClass } from './button-class'
import { cx } from './cx'
import { FieldGroup } from './field-group'
import { useWords } from './words-provider'

export type Slot = { value: string; label: string; detail?: string | undefined; disabled?: boolean | undefined }
export type SlotDay = { key: string; label: ReactNode; slots: readonly Slot[] }

type SlotPickerProps = {
  legend: ReactNode
  days: readonly SlotDay[]
  value: string | undefined
  onChange: (value: string) => void
  name?: string | undefined
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  required?: boolean | undefined
  hideLegend?: boolean | undefined
  /** Days shown before "More days". */
  daysShown?: number | undefined
}

/** Open times as chips under their day. One radio group over all days: arrow keys walk through every time. */
export function SlotPicker({ days, value, onChange, daysShown = 4, ...group }: SlotPickerProps) {
  const words = useWords()
  const id = useId()
  const [shown, setShown] = useState(daysShown)
  const chosenDay = days.findIndex((day) => day.slots.some((slot) => slot.value === value))
  const visible = days.slice(0, Math.max(shown, chosenDay + 1))
  return (
    <FieldGroup {...group} role="radiogroup">
      {days.length === 0 && <p className="text-muted">{words.noTimes}</p>}
      <div className="divide-y divide-line">
        {visible.map((day) => (
          <div key={day.key} className="grid gap-2.5 py-4 first:pt-1 last:pb-1 sm:grid-cols-[8.5rem_1fr] sm:gap-4">
            <div className="flex items-baseline justify-between gap-2 sm:block sm:pt-2.5">
              <p className="font-medium leading-6">{day.label}</p>
              <p className="text-muted text-sm">{day.slots.length ? words.times(day.slots.length) : words.noTimes}</p>
            </div>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))] content-start gap-2">
              {day.slots.map((slot) => (
                <SlotChip key={slot.value} slot={slot} name={group.name ?? id} checked={slot.value === value} onPick={onChange} />
              ))}
            </div>
          </div>
        ))}
      </div>
      {visible.length < days.length && (
        <button
          type="button"
          onClick={() => setShown(visible.length + daysShown)}
          className={cx(buttonClass('quiet'), '-ml-4 justify-self-start')}
        >
          {words.moreDays}
        </button>
      )}
    </FieldGroup>
  )
}

function SlotChip({ slot, name, checked, onPick }: { slot: Slot; name: string; checked: boolean; onPick: (value: string) => void }) {
  return (
    <label className="relative grid min-h-(--control) cursor-pointer content-center rounded-full border border-edge/70 bg-surface px-3 py-1 text-center text-(length:--control-text) tabular-nums leading-tight shadow-lift transition-colors hover:border-lagoon hover:bg-lagoon-soft has-checked:border-lagoon has-checked:bg-lagoon has-checked:font-medium has-checked:text-on-lagoon has-focus-visible:outline-2 has-focus-visible:outline-lagoon has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-transparent has-disabled:text-muted has-disabled:line-through forced-colors:has-checked:bg-[Highlight]">
      <input
        type="radio"
        name={name}
        value={slot.value}
        checked={checked}
        disabled={slot.disabled}
        onChange={() => onPick(slot.value)}
        className="sr-only"
      />
      <span>{slot.label}</span>
      {slot.detail && <span className="text-xs">{slot.detail}</span>}
    </label>
  )
}
