import { type RetentionKind, retentionRule } from '../../lib/domain/practice/retention.ts'
import { parameters } from '../../lib/domain/ruleset.ts'
import { retentionWords } from '../../lib/messages/en/retention-words.ts'
import { personalTables } from './personal-lines.ts'
import type { About, PersonalTable, Sort } from './personal-table.ts'
import { ofThePractice } from './practice-lines.ts'
import { readTables, type Table } from './schema-tables.ts'

const sortWords: Readonly<Record<Exclude<Sort, 'plain'>, string>> = {
  identity: 'who somebody is: names, birth date, sex, pronouns, relations',
  contact: 'how somebody is reached: address, e-mail, phone',
  coverage: 'insurance: plans, numbers, benefits',
  money: 'what somebody owes, paid or earns',
  health: 'health: what is treated, measured, answered, ordered',
  visits: 'when, where and how somebody is seen, and how they go home',
  words: 'free words, which may hold any of the others',
  account: 'what somebody signs in with, as hashes or sealed, and what they may do',
  device: 'network and browser',
  work: 'licences, hours and terms of work',
  trail: 'what somebody did, as codes and ids',
}

const aboutWords: Readonly<Record<About, string>> = {
  client: 'clients',
  caller: 'people who ask for a call',
  staff: 'people who work here',
  prescriber: 'prescribers outside',
  account: 'everybody who signs in',
  anybody: 'anybody',
}

const wordsIn = (text = '') => text.split(/\s+/).filter(Boolean)

const columnsOf = ({ columns }: PersonalTable) =>
  Object.entries(columns).flatMap(([sort, names]) => wordsIn(names).map((name) => ({ name, sort: sort as Sort })))

const isKeyOrMoment = (type: string) => /^(id|instant)\b/.test(type)
const looksPersonal = /name$|email|phone|address|(?:^|_)city|zip|born|words|note|reason|answer|body|recipient|agent|^ip_|ssn|sex|gender/

/** Columns that nobody has said a word about, and lines about columns that are not there; `table.column` each. */
export function unsaid(
  tables: readonly Pick<Table, 'name' | 'columns'>[],
  said: Readonly<Record<string, PersonalTable>> = personalTables,
  plain: Readonly<Record<string, string>> = ofThePractice,
) {
  const missing = tables.flatMap(({ name, columns }) => {
    const table = said[name]
    const known = table ? columnsOf(table).map((column) => column.name) : wordsIn(plain[name])
    return columns
      .filter((column) => !isKeyOrMoment(column.type) && (table !== undefined || looksPersonal.test(column.name)))
      .filter((column) => !known.includes(column.name))
      .map((column) => `${name}.${column.name}`)
  })
  const there = new Set(tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)))
  const lines = [
    ...Object.entries(said).flatMap(([name, table]) => columnsOf(table).map((column) => `${name}.${column.name}`)),
    ...Object.entries(plain).flatMap(([name, names]) => wordsIn(names).map((column) => `${name}.${column}`)),
  ]
  return { missing, stale: lines.filter((line) => !there.has(line)) }
}

const howLong = (kept: RetentionKind | 'stays') => {
  if (kept === 'stays') return 'as long as the practice is here'
  const { parameter } = retentionRule(kept)
  const { value, unit } = parameters[parameter]
  return `${value} ${value === 1 ? unit.replace(/s$/, '') : unit} ${retentionWords[kept].from} (\`${parameter}\`)`
}

const readBy = (readers: string) =>
  wordsIn(readers)
    .map((role) => (role === 'system' ? 'jobs' : role))
    .join(', ') || 'nobody; the server counts'

function section({ name, columns }: Table, table: PersonalTable): string[] {
  const typeOf = new Map(columns.map((column) => [column.name, column.type]))
  const lines = columnsOf(table).filter(({ sort }) => sort !== 'plain')
  return [
    `### ${name}`,
    '',
    `About ${aboutWords[table.about]}. Read by: ${readBy(table.readers)}. Kept: ${howLong(table.kept)}.`,
    '',
    ...(lines.length === 0
      ? ['Nothing but whose it is and when.']
      : [
          '| column | holds | sealed |',
          '| --- | --- | --- |',
          ...lines.map((column) => {
            const sealed = typeOf.get(column.name)?.startsWith('encrypted') ? 'yes' : 'no'
            return `| \`${name}.${column.name}\` | ${column.sort} | ${sealed} |`
          }),
        ]),
  ]
}

/** Every column that tells something of a person: of what sort, whether sealed, who reads it, how long it is kept. */
export function personalDataPage(): string {
  return [
    '# Personal data',
    '',
    'Every column that tells something of a person. Written by `npm run docs` from the schema and `scripts/docs/personal-lines.ts`; a column',
    'that looks personal and has no line there fails the build. Ids and instants are left out: every row has them, and they point to people.',
    '',
    '**Sealed** columns are encrypted by the portal with `FIELD_KEYS` before the database sees them. Everything else is protected by row',
    'policies, the grants of the role and the encrypted disk.',
    '',
    '**Read by** names the roles whose row policies reach the table. A client reads their own rows, a prescriber those of clients referred to',
    'them, a link the one row it was made for, and many policies narrow further (an author, a kind of file). A test holds these lists against',
    'the policies. No password, code or key leaves the views.',
    '',
    '**Kept** is what [the retention page](retention.md) says; a legal hold keeps more.',
    '',
    '| sort | means |',
    '| --- | --- |',
    ...Object.entries(sortWords).map(([sort, words]) => `| ${sort} | ${words} |`),
    ...readTables().flatMap(({ file, tables }) => {
      const personal = tables.flatMap((table) => {
        const said = personalTables[table.name]
        return said ? ['', ...section(table, said)] : []
      })
      return personal.length > 0 ? ['', `## ${file}`, ...personal] : []
    }),
    '',
  ].join('\n')
}
