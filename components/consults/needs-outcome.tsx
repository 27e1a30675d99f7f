import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import type { ConsultLine } from './consult-list'
import { say } from './words'

type NeedsOutcomeProps = {
  readonly rows: readonly ConsultLine[]
  readonly timeZone: string
  /** Whether this person makes clients of people. */
  readonly canConvert: boolean
}

const MOST = 10

/** The calls that are over and of which nobody has said how they went, each with its doors. */
export function NeedsOutcome({ rows, timeZone, canConvert }: NeedsOutcomeProps) {
  const open = rows.filter(({ needsOutcome }) => needsOutcome)
  if (open.length === 0) return null
  return (
    <Notice tone="waits" title={say('needsOutcomeTitle', { count: open.length })}>
      <ul className="grid gap-1">
        {open.slice(0, MOST).map(({ id, name, startsAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4">
            <span>
              {name}
              {startsAt && `, ${sayDayAndTime(new Date(startsAt), timeZone)}`}
            </span>
            <TextLink href={`${paths.clinic.consult(id)}#outcome`}>
              {say('sayOutcome')}
              <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
            </TextLink>
            {canConvert && (
              <TextLink href={`${paths.clinic.consult(id)}#convert`}>
                {say('convert')}
                <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
