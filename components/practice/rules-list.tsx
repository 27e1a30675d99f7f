'use client'

import { Chip } from '@/components/ui/chip'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DidNotCome } from '@/components/ui/did-not-come'
import { lazily } from '@/components/ui/lazily'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDate } from '@/lib/messages/say-time'
import { kindWords, type RuleLine, valueInWords } from './rule-words'
import { SettingsList } from './settings-list'
import { say } from './words'

const RuleDetail = lazily(async () => (await import('./rule-detail')).RuleDetail, DidNotCome)

const sourceOf = ({ cites }: RuleLine) => cites.map(({ title }) => title).join('; ')

const columns: readonly TableColumn<RuleLine>[] = [
  { id: 'rule', head: say('rule'), value: ({ label }) => label },
  {
    id: 'value',
    head: say('ruleValue'),
    align: 'end',
    value: ({ value }) => value,
    cell: ({ value, unit }) => <span className="whitespace-nowrap font-medium">{valueInWords(value, unit)}</span>,
    searchable: false,
  },
  {
    id: 'kind',
    head: say('ruleKind'),
    value: ({ kind }) => kind,
    cell: ({ kind, own }) => (
      <span className="flex flex-wrap gap-1">
        <Chip state={kind === 'policy' ? 'info' : 'neutral'} size="small" plain>
          {kindWords[kind]}
        </Chip>
        {own.length > 0 && (
          <Chip state="waits" size="small" plain>
            {say('ruleChanged')}
          </Chip>
        )}
      </span>
    ),
    choices: Object.entries(kindWords).map(([value, label]) => ({ value, label })),
  },
  {
    id: 'source',
    head: say('ruleSource'),
    value: sourceOf,
    cell: (rule) => <span className="line-clamp-1">{sourceOf(rule)}</span>,
    from: 'lg',
  },
  {
    id: 'since',
    head: say('ruleSince'),
    value: ({ from }) => from,
    cell: ({ from }) => (
      <time dateTime={from} className="whitespace-nowrap">
        {sayDate(from)}
      </time>
    ),
    from: 'xl',
  },
]

/** Every number the rules read. Law is shown; policy can be set from a day on. */
export function RulesList({ rules, today }: { rules: readonly RuleLine[]; today: LocalDate }) {
  return (
    <SettingsList
      label={say('navRules')}
      columns={columns}
      rows={rules}
      titleOf={({ label }) => label}
      chipsOf={({ kind }) => (
        <Chip state={kind === 'policy' ? 'info' : 'neutral'} size="small" plain>
          {kindWords[kind]}
        </Chip>
      )}
    >
      {(rule, close) => rule && <RuleDetail rule={rule} today={today} onClose={close} />}
    </SettingsList>
  )
}
