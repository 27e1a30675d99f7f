import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type Step = {
  key: string
  label: string
  state: 'done' | 'now' | 'later'
  detail?: ReactNode | undefined
  href?: string | undefined
}

type StepperProps = {
  /** Read out as the name of the path. */
  label: string
  steps: readonly Step[]
  /** `dots`: a line of dots and the name of the present step. `path`: every step with its name. */
  layout?: 'dots' | 'path' | undefined
  words?: { done: string; now: string; later: string } | undefined
}

const english = { done: 'Done', now: 'Now', later: 'Later' }

/** Where one stands on a path of steps. */
export function Stepper({ label, steps, layout = 'path', words = english }: StepperProps) {
  return layout === 'dots' ? <Dots label={label} steps={steps} words={words} /> : <Path label={label} steps={steps} words={words} />
}

type Inner = { label: string; steps: readonly Step[]; words: { done: string; now: string; later: string } }

function Dots({ label, steps, words }: Inner) {
  const now = steps.find((step) => step.state === 'now')
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ol aria-label={label} className="flex items-center gap-1.5">
        {steps.map((step) => (
          <li key={step.key} aria-current={step.state === 'now' ? 'step' : undefined} className="flex">
            <span className="sr-only">{`${step.label}: ${words[step.state]}`}</span>
            <span
              aria-hidden="true"
              className={cx(
                'block h-2 rounded-full',
                step.state === 'now' ? 'w-6 bg-lagoon' : 'w-2',
                step.state === 'done' && 'bg-lagoon/55',
                step.state === 'later' && 'bg-line',
              )}
            />
          </li>
        ))}
      </ol>
      {now && <span className="font-medium text-sm">{now.label}</span>}
    </div>
  )
}

function Path({ label, steps, words }: Inner) {
  return (
    <ol aria-label={label} className="grid">
      {steps.map((step) => (
        <li key={step.key} aria-current={step.state === 'now' ? 'step' : undefined} className="group relative flex gap-4 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className={cx('absolute top-7 bottom-0 left-3.5 w-px group-last:hidden', step.state === 'done' ? 'bg-lagoon/50' : 'bg-line')}
          />
          <StepMark state={step.state} />
          <div className="grid gap-0.5 pt-0.5">
            <StepName step={step} />
            {step.detail && <div className="text-muted text-sm">{step.detail}</div>}
            <span className="sr-only">{words[step.state]}</span>
          </div>
        </li>
      ))}
    </ol>
  )
}

function StepName({ step }: { step: Step }) {
  const look = cx('leading-6', step.state === 'now' && 'font-semibold', step.state === 'later' && 'text-muted')
  if (!step.href) return <span className={look}>{step.label}</span>
  return (
    <Link href={step.href} className={cx(look, 'rounded-sm underline decoration-lagoon/40 underline-offset-4 hover:decoration-lagoon')}>
      {step.label}
    </Link>
  )
}

function StepMark({ state }: { state: Step['state'] }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'z-1 grid size-7 shrink-0 place-items-center rounded-full border',
        state === 'done' && 'border-transparent bg-lagoon-soft text-lagoon',
        state === 'now' && 'border-lagoon bg-lagoon text-on-lagoon ring-4 ring-lagoon-soft',
        state === 'later' && 'border-edge/60 bg-surface',
      )}
    >
      {state === 'done' && <Check className="size-4" />}
      {state === 'now' && <span className="size-2 rounded-full bg-on-lagoon" />}
    </span>
  )
}
