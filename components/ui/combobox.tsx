'use client'

import { Check, ChevronsUpDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ComponentProps, useId } from 'react'
import { cx } from './cx'
import { useFieldAria } from './field-context'
import { Spinner } from './spinner'
import { type ComboboxOption, useCombobox } from './use-combobox'
import { useWords } from './words-provider'

type ComboboxProps = {
  options: readonly ComboboxOption[]
  value: string | undefined
  onChange: (value: string | undefined) => void
  /** The options come from elsewhere: called as the reader types; the kit then filters nothing itself. */
  onQuery?: ((query: string) => void) | undefined
  busy?: boolean | undefined
  name?: string | undefined
  placeholder?: string | undefined
  onBlur?: (() => void) | undefined
  disabled?: boolean | undefined
  /** Needed when it does not stand in a `Field`. */
  'aria-label'?: string | undefined
}

/** One of many: type to narrow, arrows and enter to choose. */
export function Combobox({ options, value, onChange, onQuery, busy = false, name, ...input }: ComboboxProps) {
  const listId = useId()
  const words = useWords()
  const box = useCombobox({ options, value, onChange, onQuery })
  const aria = useFieldAria<ComponentProps<'input'>>(input)
  const leave = () => {
    box.leave()
    input.onBlur?.()
  }
  return (
    <Popover.Root open={box.open} onOpenChange={box.setOpen}>
      {name && <input type="hidden" name={name} value={value ?? ''} />}
      <Popover.Anchor asChild>
        <span className="relative flex items-center">
          <input
            {...aria}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={box.open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={box.open && box.matches.length ? `${listId}-${box.current}` : undefined}
            value={box.text}
            onChange={(event) => box.type(event.target.value)}
            onClick={() => box.setOpen(true)}
            onKeyDown={box.onKeyDown}
            onBlur={leave}
            className="field-box pr-9!"
          />
          <span className="pointer-events-none absolute right-2.5 text-muted">
            {busy ? <Spinner /> : <ChevronsUpDown aria-hidden="true" className="size-4" />}
          </span>
        </span>
      </Popover.Anchor>

      <Popover.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        role="presentation"
        className="appear z-50 text-left font-normal text-ink max-h-72 w-(--radix-popover-trigger-width) min-w-56 overflow-y-auto rounded-field border border-line bg-raised p-1 shadow-raised"
      >
        <div id={listId} role="listbox" aria-label={words.search}>
          {box.matches.map((option, index) => (
            <ComboboxLine
              key={option.value}
              id={`${listId}-${index}`}
              option={option}
              lit={index === box.current}
              chosen={option.value === value}
              onLight={() => box.setLit(index)}
              onPick={() => box.pick(option)}
            />
          ))}
        </div>
        {box.matches.length === 0 && (
          <p role="status" className="px-2 py-3 text-center text-muted text-sm">
            {busy ? words.loading : words.noMatches}
          </p>
        )}
      </Popover.Content>
    </Popover.Root>
  )
}

type LineProps = { id: string; option: ComboboxOption; lit: boolean; chosen: boolean; onLight: () => void; onPick: () => void }

function ComboboxLine({ id, option, lit, chosen, onLight, onPick }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and hears the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={option.disabled}
      ref={(line) => {
        if (lit) line?.scrollIntoView({ block: 'nearest' })
      }}
      onPointerMove={onLight}
      onClick={onPick}
      className={cx(
        'flex min-h-(--control) cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-(length:--control-text)',
        lit && 'bg-wash',
        option.disabled && 'cursor-not-allowed text-muted',
      )}
    >
      <span className="flex-1">
        {option.label}
        {option.detail && <span className="ml-2 text-muted text-sm">{option.detail}</span>}
      </span>
      {chosen && <Check aria-hidden="true" className="size-4 text-lagoon" />}
    </div>
  )
}
