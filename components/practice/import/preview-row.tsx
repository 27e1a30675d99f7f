'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { chooseRowsAction } from '@/lib/actions/imports'
import type { Likely, PreviewRow as Row } from '@/lib/domain/practice/import/judge'
import { say, wordFinding } from './words'

const looks = { wrong: 'stops', asks: 'waits', ready: 'ready', linked: 'info', skipped: 'neutral', known: 'neutral' } as const

type Props = { readonly importId: string; readonly row: Row; readonly headers: Readonly<Record<string, string>> }

/** One row of the file: what it says, what is to be mended, and what can be decided about it. */
export function PreviewRow({ importId, row, headers }: Props) {
  const { number, state, texts, findings, likely } = row
  const choosing = useCommand(chooseRowsAction)
  const choose = (choice: 'add' | 'skip' | 'link' | 'none', linkTo: string | null = null) =>
    choosing.run({ importId, rows: number, choice, linkTo })
  const isChosen = state === 'skipped' || state === 'linked'
  const text = Object.values(texts).filter((cell) => cell !== '')
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-muted text-sm tabular-nums">{say('row', { number })}</span>
        <Chip state={looks[state]} size="small">
          {say(`rowState_${state}`)}
        </Chip>
        <span className="min-w-0 break-words">{text.slice(0, 8).join(' · ')}</span>
      </div>
      {findings.length > 0 && (
        <ul className="grid gap-0.5 text-sm text-stops">
          {findings.map((finding) => (
            <li key={`${finding.column} ${finding.problem} ${finding.says}`}>
              {wordFinding(finding, headers)}
              {finding.column !== null && texts[finding.column] ? <span className="text-muted"> “{texts[finding.column]}”</span> : null}
            </li>
          ))}
        </ul>
      )}
      {state === 'asks' &&
        likely.map((one) => <LikelyLine key={one.chart?.id ?? one.row} likely={one} number={number} onLink={(id) => choose('link', id)} />)}
      <FormTrouble trouble={choosing.trouble} message={choosing.problem ?? undefined} />
      <div className="flex flex-wrap gap-2">
        {state === 'asks' && (
          <Button
            size="desk"
            variant="secondary"
            busy={choosing.busy}
            onClick={() => choose('add')}
            aria-label={`${say('addAnyway')}, ${say('row', { number })}`}
          >
            {say('addAnyway')}
          </Button>
        )}
        {(state === 'asks' || state === 'wrong') && (
          <Button
            size="desk"
            variant="quiet"
            busy={choosing.busy}
            onClick={() => choose('skip')}
            aria-label={`${say('skip')}, ${say('row', { number })}`}
          >
            {say('skip')}
          </Button>
        )}
        {isChosen && (
          <Button
            size="desk"
            variant="quiet"
            busy={choosing.busy}
            onClick={() => choose('none')}
            aria-label={`${say('takeBack')}, ${say('row', { number })}`}
          >
            {say('takeBack')}
          </Button>
        )}
      </div>
    </li>
  )
}

function LikelyLine({ likely: { by, chart, row }, number, onLink }: { likely: Likely; number: number; onLink: (id: string) => void }) {
  if (chart === null) return <p className="text-sm">{say('likelyRow', { row: row ?? 0 })}</p>
  const born = chart.bornOn === null ? '' : say('likelyBorn', { on: chart.bornOn })
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <p>{say('likelyChart', { name: chart.name, born, by: by.map((way) => say(`by_${way}`)).join(', ') })}</p>
      <Button size="desk" variant="secondary" onClick={() => onLink(chart.id)} aria-label={`${say('linkTo')}, ${say('row', { number })}`}>
        {say('linkTo')}
      </Button>
    </div>
  )
}
