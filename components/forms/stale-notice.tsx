import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { zoneOfDevice } from '@/lib/domain/time/local'
import { staleUi } from '@/lib/messages/en/ui/stale'
import { fieldName } from '@/lib/messages/field-name'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { translator } from '@/lib/messages/translator'
import { canKeepBoth, type Question } from './conflict'
import type { Conflict } from './use-conflict'

const say = translator({ en: staleUi })

/** Somebody saved the same thing while this form was open: both copies side by side, and nothing saved until each question is answered. */
export function StaleNotice({ conflict: { taken, asked, answer } }: { readonly conflict: Conflict }) {
  return (
    <Notice tone={asked.length > 0 ? 'stops' : 'waits'} role="alert" title={say('title')}>
      <div className="grid gap-4">
        <p>{say(asked.length > 0 ? 'choose' : 'lookOver')}</p>
        {asked.map((question) => (
          <Copies key={question.name} question={question} answer={answer} />
        ))}
        {taken.length > 0 && <p>{say('taken', { fields: taken.map(({ name }) => fieldName(name)).join(', ') })}</p>}
      </div>
    </Notice>
  )
}

function Copies({ question, answer }: { readonly question: Question } & Pick<Conflict, 'answer'>) {
  const field = fieldName(question.name)
  const choices = [
    { choice: 'mine', label: say('keepMine') },
    { choice: 'theirs', label: say('keepTheirs') },
    ...(canKeepBoth(question) ? ([{ choice: 'both', label: say('keepBoth') }] as const) : []),
  ] as const
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold">{field}</legend>
      <dl className="grid gap-3 sm:grid-cols-2">
        <Copy term={say('mine')} value={question.mine} />
        <Copy term={say('theirs')} value={question.theirs} />
      </dl>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ choice, label }) => (
          <Button
            key={choice}
            type="button"
            variant="secondary"
            aria-label={say('choiceFor', { choice: label, field })}
            onClick={() => answer(question, choice)}
          >
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

function Copy({ term, value }: { readonly term: string; readonly value: unknown }) {
  return (
    <div className="min-w-0 rounded-card border border-edge bg-surface px-3 py-2">
      <dt className="text-muted text-sm">{term}</dt>
      <dd className="whitespace-pre-wrap break-words">{shown(value)}</dd>
    </div>
  )
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join(', ') || say('empty') : say('entries', { count: value.length })
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return sayDayAndTime(new Date(value), zoneOfDevice(), 'year')
  return String(value ?? '') || say('empty')
}
