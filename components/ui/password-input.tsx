'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useFieldAria } from './field-context'
import { useWords } from './words-provider'

/** A password that can be shown; pasting and password managers work. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'type' | 'className'>) {
  const words = useWords()
  const aria = useFieldAria(props)
  const [shown, setShown] = useState(false)
  const Picture = shown ? EyeOff : Eye
  return (
    <span className="relative flex items-center">
      <input autoComplete="current-password" {...aria} type={shown ? 'text' : 'password'} className="field-box pr-12!" />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={shown ? words.hidePassword : words.showPassword}
        onClick={() => setShown(!shown)}
        className="absolute right-0 grid h-(--control) w-11 place-items-center rounded-field text-muted hover:text-ink"
      >
        <Picture aria-hidden="true" className="size-4.5" />
      </button>
    </span>
  )
}
