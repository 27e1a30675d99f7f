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

/** `(555) 010-0199` as a telephone link. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
