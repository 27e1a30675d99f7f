import { cx } from '@/components/ui/cx'
import { say } from './site-words'

const days = [
  {
    key: 'before',
    when: say('dayBefore'),
    name: say('dayPreparation'),
    text: say('dayPreparationText'),
    fill: 'bg-preparation',
    size: 'size-14',
  },
  { key: 'of', when: say('dayOf'), name: say('dayJourney'), text: say('dayJourneyText'), fill: 'bg-journey', size: 'size-20' },
  {
    key: 'after',
    when: say('dayAfter'),
    name: say('dayIntegration'),
    text: say('dayIntegrationText'),
    fill: 'bg-integration',
    size: 'size-14',
  },
] as const

/** What the three days look like: a rounded mark for each, the largest where the medicine is, on one line through them. */
export function ThreeDays() {
  return (
    <figure className="relative rounded-sheet bg-lagoon-soft/70 p-6 sm:p-8">
      <figcaption className="sr-only">{say('daysTitle')}</figcaption>
      <span aria-hidden="true" className="absolute top-16 bottom-16 left-16 w-px bg-line sm:left-[4.5rem]" />
      <ol className="relative grid gap-7">
        {days.map(({ key, when, name, text, fill, size }) => (
          <li key={key} className="grid grid-cols-[5rem_1fr] items-center gap-4 sm:gap-6">
            <span aria-hidden="true" className="grid place-items-center">
              <span className={cx('grid place-items-center rounded-full ring-8 ring-paper/70', fill, size)}>
                <Mark kind={key} />
              </span>
            </span>
            <span className="grid gap-0.5">
              <span className="text-muted text-sm">{when}</span>
              <span className="font-semibold font-serif text-xl">{name}</span>
              <span className="text-muted">{text}</span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** Two who talk; a wave that rises and comes back; two who talk. */
const Mark = ({ kind }: { kind: 'before' | 'of' | 'after' }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 32 32"
    className={cx('stroke-paper', kind === 'of' ? 'size-12' : 'size-8')}
    fill="none"
    strokeWidth="2"
    strokeLinecap="round"
  >
    {kind === 'of' ? (
      <path d="M2 23 C8 23 9 9 16 9 S24 23 30 23" />
    ) : (
      <path d="M5 21 a5 5 0 0 1 10 0 M17 21 a5 5 0 0 1 10 0 M10 12 v.01 M22 12 v.01" />
    )}
  </svg>
)
