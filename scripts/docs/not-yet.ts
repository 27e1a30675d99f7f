import { keptForTheRecord, type Later, notYet } from '../../lib/domain/not-yet.ts'

const kinds = [
  ['asks', 'Rules, builders, papers and commands'],
  ['numbers', 'Numbers'],
  ['columns', 'Columns of settings'],
  ['facts', 'Facts that no row holds'],
] as const

const named = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

/** What stands in the house and is not asked yet, by the capability that will ask it. */
export function notYetPage(): string {
  const parts = Object.entries<Later>(notYet).flatMap(([capability, later]) => [
    `## ${capability.charAt(0).toUpperCase()}${capability.slice(1)}`,
    '',
    later.will,
    '',
    ...kinds.flatMap(([kind, title]) => (later[kind] ? [`- ${title}: ${named(later[kind])}`] : [])),
    '',
  ])
  return [
    '# Not yet',
    '',
    'What is drawn in this house and asked by no page, no job and no script, with the capability that will ask it. Written by',
    '`npm run docs` from `lib/domain/not-yet.ts`; `npm run test:unit -- asked` fails on anything else that nobody asks.',
    '',
    ...parts,
    '## Kept for the record',
    '',
    'Columns of settings that people read where they are kept, and that no rule weighs:',
    '',
    named(keptForTheRecord),
    '',
  ].join('\n')
}
