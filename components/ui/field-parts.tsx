'use client'

import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from './words-provider'

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-muted text-sm">
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="appear flex items-start gap-1.5 font-medium text-sm text-stops">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  )
}

/** Marks what may be left empty. What is required is the rule and goes unmarked. */
export function OptionalMark({ required }: { required: boolean | undefined }) {
  const words = useWords()
  return required === false ? <span className="ml-1.5 font-normal text-muted">({words.optional})</span> : null
}
