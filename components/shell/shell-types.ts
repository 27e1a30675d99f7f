import type { ReactNode } from 'react'

export type NavItem = {
  href: string
  label: string
  /** An element, so that a server page can hand it over: `<CalendarDays />`. */
  icon?: ReactNode | undefined
  /** Current only on exactly this address, not below it. */
  exact?: boolean | undefined
  /** The key after `g` that goes there. */
  key?: string | undefined
  count?: number | undefined
}

export type PersonInfo = {
  name: string
  /** "Front desk", "Therapist". */
  detail?: string | undefined
}

export type CrisisInfo = {
  /** The practice's number; `undefined` leaves it out. */
  practicePhone?: string | undefined
}

/** `(555) 010-0199` as a telephone link; an extension is dialled after it. */
export function telephone(phone: string): string {
  const [number = '', extension] = phone.split(/\s*(?:x|, ext\.)\s*/)
  return `tel:${number.replace(/[^+\d]/g, '')}${extension ? `;ext=${extension}` : ''}`
}
