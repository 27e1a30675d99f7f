'use client'

import { type KeyboardEvent, useState } from 'react'

export type ComboboxOption = { value: string; label: string; detail?: string | undefined; disabled?: boolean | undefined }

type Choice = {
  options: readonly ComboboxOption[]
  value: string | undefined
  onChange: (value: string | undefined) => void
  onQuery: ((query: string) => void) | undefined
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const fits = (option: ComboboxOption, query: string) => fold(`${option.label} ${option.detail ?? ''}`).includes(fold(query.trim()))

/** The state of an editable list: what is typed, what matches, which line is lit. */
export function useCombobox({ options, value, onChange, onQuery }: Choice) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string>()
  const [lit, setLit] = useState(0)
  const chosen = options.find((option) => option.value === value)
  const [lastLabel, setLastLabel] = useState(chosen?.label ?? '')
  if (chosen && chosen.label !== lastLabel) setLastLabel(chosen.label)

  const matches = typed && !onQuery ? options.filter((option) => fits(option, typed)) : options
  const current = Math.min(lit, matches.length - 1)

  const type = (text: string) => {
    setTyped(text)
    setLit(0)
    setOpen(true)
    onQuery?.(text)
    if (text === '') onChange(undefined)
  }
  const pick = (option: ComboboxOption | undefined) => {
    if (!option || option.disabled) return
    onChange(option.value)
    setLastLabel(option.label)
    leave()
  }
  const leave = () => {
    setOpen(false)
    setTyped(undefined)
  }
  const move = (by: number) => {
    if (!open) setOpen(true)
    else if (matches.length) setLit((current + by + matches.length) % matches.length)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ...(open && { Enter: () => pick(matches[current]), Escape: leave }),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const text = typed ?? (value ? lastLabel : '')
  return { open, setOpen, text, matches, current, setLit, type, pick, leave, onKeyDown }
}
