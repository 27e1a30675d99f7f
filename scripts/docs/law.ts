import IntlMessageFormat from 'intl-messageformat'
import type { Cell } from '../../lib/domain/law/cell.ts'
import { type LawMoment, lawMoments } from '../../lib/domain/law/moment.ts'
import type { Row } from '../../lib/domain/law/row.ts'
import { lawSections } from '../../lib/domain/law/table.ts'
import { type ParameterKey, parameters } from '../../lib/domain/ruleset.ts'
import { findingCatalogue } from '../../lib/messages/findings.ts'
import { sourcesOf } from './law-sources.ts'

const until = { confirm: 'waits', now: 'waits, now', door: 'waits, door' } as const

/** One field of the table, in a word. */
export function cellWord(cell: Cell | undefined): string {
  if (!cell) return '-'
  if (cell.until) return until[cell.until]
  if (cell.staff) return `${cell.bite} (${cell.staff})`
  return cell.bite
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  line(head),
  line(head.map(() => '---')),
  ...rows.map(line),
]

const momentTable = (rows: readonly Row[]) =>
  table(
    ['Row', ...lawMoments],
    rows.map(({ id, at }) => [`\`${id}\``, ...lawMoments.map((moment: LawMoment) => cellWord(at[moment]))]),
  )

const duties = (who: Row['setAsideBy']) => (who?.length ? who.join(', ') : 'nobody')

/** What a row says, of what, and where it comes from. */
function about(row: Row): string[] {
  const { cites, reads } = sourcesOf(row.ask.name, row.says)
  const facts = [
    `of ${row.of.says}`,
    `varies with the ${row.varies}`,
    row.restsOn.length > 0 ? `rests on ${row.restsOn.join(', ')}` : 'rests on the clock',
    `set aside by ${duties(row.setAsideBy)}`,
    ...(row.inDatabase ? ['the database refuses it too'] : []),
    ...(row.keepsWhatStands ? ['a visit that was confirmed before stays confirmed'] : []),
    ...(row.around ? ['asked again of the visits around one that changes'] : []),
  ]
  return [
    `**\`${row.id}\`**: ${facts.join('; ')}.`,
    '',
    ...row.says.map((code) => `- \`${code}\`: ${sentence(code)}`),
    ...(cites.length > 0 ? [`- Sources: ${cites.map((cite) => `\`${cite}\``).join(', ')}`] : []),
    ...(reads.length > 0 ? [`- Numbers: ${reads.map(numberOf).join(', ')}`] : []),
    '',
  ]
}

const sentence = (code: string): string => {
  const words: Readonly<Record<string, { readonly staff: string }>> = findingCatalogue.en
  return words[code] ? plainly(new IntlMessageFormat(words[code].staff, 'en').getAst()) : 'has no words'
}

/** The parser's mark of plain text. */
const literal = 0
type Parts = ReturnType<IntlMessageFormat['getAst']>

/** A sentence with its blanks: of what may be said one way or another, the general one. */
const plainly = (parts: Parts): string =>
  parts
    .map((part) => {
      if ('options' in part) return plainly(part.options.other?.value ?? [])
      return part.type === literal ? part.value : '…'
    })
    .join('')

const numberOf = (key: ParameterKey): string => `\`${key}\` ${parameters[key].value} ${parameters[key].unit} (from ${parameters[key].from})`

const head = [
  '# The law of a visit',
  '',
  'Which rule is asked at which moment of which visit, and what its finding does there. Written by `npm run docs` from',
  '`lib/domain/law/table.ts`; a test fails when this page and the code differ, and `npm run verify -- law` tries every field on a real',
  'database. Sentences are those staff read; a number is the one this version begins with, which a practice may date anew in its settings.',
  '',
  '- **stops**: not possible; the person sees what would cure it. **stops (warns)**: a client is stopped, staff are told.',
  '- **waits**: may be written down and is due when the visit is confirmed. **waits, now**: somebody is given it at once as well.',
  '  **waits, door**: due at the door, where alone it can be fresh.',
  '- **warns**: said; it goes ahead. **stores**: written down whatever it says, and somebody is told.',
  '- **-**: not asked.',
  '',
]

/** The whole table as a page a person can read. */
export const lawPage = (): string =>
  [...head, ...lawSections.flatMap(({ title, rows }) => [`## ${title}`, '', ...momentTable(rows), '', ...rows.flatMap(about)])].join('\n')
