import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { Opening } from '@/lib/domain/practice/opening'
import { paths } from '@/lib/paths'
import { say } from './words'

/** How far the opening is, on the admin's day; nothing once all is there. What lapsed is named first. */
export function OpeningCard({ opening: { lines, isDone } }: { readonly opening: Opening }) {
  if (isDone) return null
  const lapsed = lines.filter(({ state }) => state === 'lapsed')
  const left = lines.filter(({ state }) => state !== 'done')
  const text = say('cardText', {
    done: lines.length - left.length,
    all: lines.length,
    next: left[0] ? say(left[0].step) : '',
  })
  return (
    <Card
      title={say('cardTitle')}
      tone="next"
      aside={
        <LinkButton href={paths.clinic.setting('opening')} size="desk">
          {say('cardLink')}
        </LinkButton>
      }
    >
      <p>{text}</p>
      {lapsed.length > 0 && <p>{say('cardLapsed', { names: lapsed.map(({ step }) => say(step)).join(', ') })}</p>}
    </Card>
  )
}
