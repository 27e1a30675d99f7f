'use client'

import { type ReactNode, useId, useState } from 'react'
import { buttonClass } from './button-class'
import { cx } from './cx'
import { FieldGroup } from './field-group'
import { waitsForScripts } from './wait-for-scripts'
import { useWords } from './words-provider'

/** `part`: the part of the day it is in, as it is read. */
export type Slot = { value: string; label: string; part?: string | undefined; detail?: string | undefined; disabled?: boolean | undefined }
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
            <DaySlots slots={day.slots} name={group.name ?? id} value={value} onPick={onChange} />
          </div>
        ))}
      </div>
      {visible.length < days.length && (
        <button
          {...waitsForScripts}
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

/** More times than this are shown by the part of the day. */
const MANY = 12

type SlotsProps = { slots: readonly Slot[]; name: string; value: string | undefined; onPick: (value: string) => void }

/** The times of a day. Many of them are headed by their part of the day; on a phone one part is shown, and buttons with counts lead to the others. */
function DaySlots({ slots, ...picking }: SlotsProps) {
  const words = useWords()
  const [asked, setAsked] = useState<string>()
  const parts = [...new Set(slots.map(({ part = '' }) => part))].map((part) => [part, slots.filter((slot) => slot.part === part)] as const)
  if (slots.length <= MANY || parts.length < 2) return <SlotChips slots={slots} {...picking} />
  const chosen = slots.find((slot) => slot.value === picking.value)?.part
  const shown = parts.some(([part]) => part === asked) ? asked : (chosen ?? parts[0]?.[0])
  return (
    <div className="grid gap-4">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset inside that of the times would be read as one of its own */}
      <div role="group" aria-label={words.partOfDay} className="grid auto-cols-fr grid-flow-col gap-2 sm:hidden">
        {parts.map(([part, some]) => (
          <button
            key={part}
            {...waitsForScripts}
            type="button"
            aria-pressed={part === shown}
            onClick={() => setAsked(part)}
            className={cx(buttonClass(part === shown ? 'primary' : 'secondary'), 'flex-col gap-0 px-2 leading-tight')}
          >
            {part}
            <span className="font-normal text-xs">{words.times(some.length)}</span>
          </button>
        ))}
      </div>
      {parts.map(([part, some]) => (
        <div key={part} className={cx('gap-2 sm:grid', part === shown ? 'grid' : 'hidden')}>
          <p className="text-muted text-sm max-sm:sr-only">{part}</p>
          <SlotChips slots={some} {...picking} />
        </div>
      ))}
    </div>
  )
}

const SlotChips = ({ slots, name, value, onPick }: SlotsProps) => (
  <div className="grid grid-cols-[repeat(auto-fill,minmax(6.75rem,1fr))] content-start gap-2">
    {slots.map((slot) => (
      <SlotChip key={slot.value} slot={slot} name={name} checked={slot.value === value} onPick={onPick} />
    ))}
  </div>
)

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
