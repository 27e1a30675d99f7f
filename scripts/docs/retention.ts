import type { Citation } from '../../lib/domain/citations/citation.ts'
import { citations } from '../../lib/domain/citations.ts'
import { forgottenKinds, keptByLawKinds, type RetentionKind, retentionRule } from '../../lib/domain/practice/retention.ts'
import type { Parameter } from '../../lib/domain/reference/parameter.ts'
import { parameters } from '../../lib/domain/ruleset.ts'
import { retentionWords } from '../../lib/messages/en/retention-words.ts'

const howLong = ({ value, unit }: Parameter) => `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`

function lineOf(kind: RetentionKind): string {
  const { what, from, why } = retentionWords[kind]
  const { parameter, cites } = retentionRule(kind)
  const sources = cites.map((id) => (citations[id] satisfies Citation).where)
  return `| ${what} | ${howLong(parameters[parameter])} ${from} | ${why} | ${sources.join('; ')} | \`${parameter}\` |`
}

const tableOf = (kinds: readonly RetentionKind[]) => [
  '| What | Kept | Why | Source | Rule |',
  '| --- | --- | --- | --- | --- |',
  ...kinds.map(lineOf),
]

/** What is kept, how long and why, as a page. */
export function retentionPage(): string {
  return [
    '# What is kept, and how long',
    '',
    'Written by `npm run docs` from `lib/domain/practice/retention.ts`. Settings, Keeping and deleting, shows the same with what is there now.',
    '',
    '## Deleted by itself',
    '',
    'The worker deletes these once on each day of the practice, in batches. A row is kept through the last day of its time and is gone the day',
    'after. Rules that say “policy” in Settings, Rules, can be changed by an admin from a day on.',
    '',
    ...tableOf(forgottenKinds),
    '',
    '## Kept by law',
    '',
    'Nothing in the product deletes these. Settings shows how many are past their years.',
    '',
    ...tableOf(keptByLawKinds),
    '',
    '## Legal holds',
    '',
    'An admin places a hold on a client, or on the whole practice, with a reason, and lifts it with another. While it stands the database',
    'itself deletes nothing of that client: what it sent, sign-ins, links, kept times, drafts, answers, news of tasks. What only a hold on the whole practice',
    'reaches: requests of strangers, answers given to staff, and files nobody finished. Budgets of attempts belong to no practice and are never held.',
    '',
    'Logs are written to standard output and kept by whoever runs the server; they hold no health information by type and by check.',
    '',
  ].join('\n')
}
