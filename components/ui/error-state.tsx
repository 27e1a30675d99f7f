'use client'

import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'
import { useWords } from './words-provider'

type ErrorStateProps = {
  title: ReactNode
  children?: ReactNode | undefined
  onRetry?: (() => void) | undefined
  /** Another way on: a link home, a phone number. */
  action?: ReactNode | undefined
  /** What to tell whoever helps. */
  reference?: string | undefined
}

/** Something went wrong on our side; what was typed is not lost. */
export function ErrorState({ title, children, onRetry, action, reference }: ErrorStateProps) {
  const words = useWords()
  return (
    <div role="alert" className="grid justify-items-start gap-4 rounded-card border border-line bg-surface p-6 shadow-lift">
      <div className="grid max-w-column gap-1.5">
        <h2 className="section-title">{title}</h2>
        {children && <div className="text-muted">{children}</div>}
      </div>
      {(onRetry || action) && (
        <div className="flex flex-wrap gap-2">
          {onRetry && (
            <Button variant="secondary" onClick={onRetry}>
              <RotateCw aria-hidden="true" />
              {words.retry}
            </Button>
          )}
          {action}
        </div>
      )}
      {reference && <p className="font-mono text-muted text-xs">{reference}</p>}
    </div>
  )
}
