import { CircleCheck, CircleX } from 'lucide-react'

const words: Readonly<Record<string, { done: string; missing: string }>> = {
  agreement: { done: 'Ride home agreement signed', missing: 'Ride home agreement not signed' },
  driver: { done: 'Driver named with a phone', missing: 'No driver named' },
  'driver-confirmed': { done: 'The driver has said yes', missing: 'The driver has not said yes' },
  sitter: { done: 'Adult sitter named with a phone', missing: 'No sitter named' },
  'no-driving': { done: 'Promised not to drive until the next day', missing: 'No promise yet not to drive' },
  order: { done: 'Prescriber’s order in force', missing: 'No prescriber’s order in force for this day' },
  'safety-questions': {
    done: 'Safety questions answered in the last 24 hours',
    missing: 'Safety questions not answered in the last 24 hours',
  },
}

/** What has to be there before a journey begins, each with its tick or cross. */
export function GateList({ gates }: { gates: readonly { readonly key: string; readonly done: boolean }[] }) {
  return (
    <ul className="grid gap-2">
      {gates.map(({ key, done }) => (
        <li key={key} className="flex items-start gap-2.5">
          {done ? (
            <CircleCheck aria-label="Done" className="mt-0.5 size-5 shrink-0 text-ready" />
          ) : (
            <CircleX aria-label="Missing" className="mt-0.5 size-5 shrink-0 text-stops" />
          )}
          <span>{done ? words[key]?.done : words[key]?.missing}</span>
        </li>
      ))}
    </ul>
  )
}
