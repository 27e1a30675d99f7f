import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { type Opening, type OpeningLine, type OpeningState, openingGoals } from '@/lib/domain/practice/opening'
import { namesText, pageOf } from './step-words'
import { TestMail } from './test-mail'
import { say } from './words'

const looks: Readonly<Record<OpeningState, ChipState>> = { done: 'ready', open: 'neutral', waits: 'waits', lapsed: 'stops' }

/** What the practice can do now, and each thing that must be there for it. */
export function OpeningList({ opening }: { readonly opening: Opening }) {
  return (
    <>
      {opening.isDone && <Notice tone="ready">{say('isDone')}</Notice>}
      <Section title={say('goals')}>
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          {openingGoals.map((goal) => (
            <li key={goal} className="grid content-start gap-1.5 rounded-card border border-line bg-surface px-4 py-3 shadow-lift">
              <span className="font-semibold">{say(`goal${goal}`)}</span>
              <Chip state={opening.left[goal] === 0 ? 'ready' : 'waits'} size="small">
                {opening.left[goal] === 0 ? say('goalReady') : say('goalLeft', { count: opening.left[goal] })}
              </Chip>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('list')}>
        <Card padding="flush">
          <ul className="divide-y divide-line">
            {opening.lines.map((line) => (
              <Line key={line.step} line={line} />
            ))}
          </ul>
        </Card>
      </Section>
    </>
  )
}

function Line({ line }: { readonly line: OpeningLine }) {
  const { step, state, unlocks } = line
  const names = namesText(line)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-5 py-3">
      <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {say(step)}
          <Chip state={looks[state]} size="small">
            {say(`state${state}`)}
          </Chip>
        </p>
        <p className="text-muted text-sm">{say(`${step}Hint`)}</p>
        {names !== '' && <p className="text-sm">{names}</p>}
        <p className="text-muted text-sm">{say('unlocks', { goals: unlocks.map((goal) => say(`goal${goal}`)).join(' · ') })}</p>
        {step === 'mail' && state !== 'done' && <TestMail isAsked={state === 'waits'} />}
      </div>
      <LinkButton href={pageOf(line)} variant="secondary" size="desk" aria-label={say('go', { title: say(step) })}>
        {say('open')}
      </LinkButton>
    </li>
  )
}
