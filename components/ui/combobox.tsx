'use client'

import { ChevronsUpDown } from 'lucide-react'
import { type ComponentProps, useEffect, useId, useRef } from 'react'
import { useFieldAria } from './field-context'
import { Spinner } from './spinner'
import { type ComboboxOption, useCombobox } from './use-combobox'
import { useLater } from './use-later'

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

const loadList = async () => (await import('./combobox-list')).ComboboxList

/** One of many: type to narrow, arrows and enter to choose. */
export function Combobox({ options, value, onChange, onQuery, busy = false, name, ...input }: ComboboxProps) {
  const listId = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const [List, fetchList] = useLater(loadList)
  const box = useCombobox({ options, value, onChange, onQuery })
  const aria = useFieldAria<ComponentProps<'input'>>(input)
  useEffect(() => {
    if (box.open) fetchList()
  }, [box.open, fetchList])
  const leave = () => {
    box.leave()
    input.onBlur?.()
  }
  const isShown = box.open && List !== null
  return (
    <>
      {name && <input type="hidden" name={name} value={value ?? ''} />}
      <span ref={anchor} className="relative flex items-center">
        <input
          {...aria}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-expanded={isShown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isShown && box.matches.length ? `${listId}-${box.current}` : undefined}
          value={box.text}
          onChange={(event) => box.type(event.target.value)}
          onClick={() => box.setOpen(true)}
          onFocus={fetchList}
          onKeyDown={box.onKeyDown}
          onBlur={leave}
          className="field-box pr-9!"
        />
        <span className="pointer-events-none absolute right-2.5 text-muted">
          {busy ? <Spinner /> : <ChevronsUpDown aria-hidden="true" className="size-4" />}
        </span>
      </span>
      {List && <List id={listId} box={box} anchor={anchor} value={value} busy={busy} />}
    </>
  )
}
