import { type Policy, rowsInWords, sayWho, type Verb } from '../../prisma/rules/policies/policy.ts'
import { policies } from '../../prisma/rules/policies.ts'
import { WALL } from '../../prisma/rules/policy-sql.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const code = (sql: string) => `\`${sql.replaceAll('|', '\\|')}\``

/** Which rows: in words where they have some, else by the policy's name and as the database asks it. */
function rowsOf({ rows, after, name }: Policy): string {
  const words = rowsInWords[rows]
  const written = after === null || after === rows ? '' : `; what they write: ${code(after)}`
  if (words === undefined) return `“${name}”: ${code(rows)}${written}`
  return `${words === '' ? 'every row' : words === 'their own' ? 'their own rows' : `rows ${words}`}${written}`
}

type Line = { readonly who: string; readonly verbs: readonly Verb[]; readonly rows: string }

/** Policies that differ in the verb alone are one line. */
function linesOf(list: readonly Policy[]): Line[] {
  const lines: Line[] = []
  for (const policy of list) {
    const who = policy.isOwners
      ? `The database’s own functions${policy.who ? `, for ${sayWho(policy.who)}` : ''}`
      : capital(sayWho(policy.who))
    const same = lines.findIndex((line) => line.who === who && line.rows === rowsOf(policy))
    const found = lines[same]
    if (found) lines[same] = { ...found, verbs: [...found.verbs, policy.may] }
    else lines.push({ who, verbs: [policy.may], rows: rowsOf(policy) })
  }
  return lines
}

/** Who may do what with which rows of each table, as a page. */
export function rowPoliciesPage(): string {
  return [
    '# Row policies',
    '',
    'Written by `npm run docs` from `prisma/rules/policies.ts`; a test holds the database against the same table. A row of a table that',
    `carries a practice is seen and written only in the scope of its practice (“${WALL}”), whatever stands below; only the practice itself, and where the worker looks next (“due_work”), are found before there is a scope. Beyond that a row is open to`,
    'whoever one of the lines lets; without a scope nobody sees anything. Which columns may be changed is narrower still: grants and triggers',
    'say it. In a condition `app.subject()` is the client, clinician or prescriber who asks, `app.uid()` the person who is signed in.',
    ...Object.entries(policies)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([table, list]) => [
        '',
        `## ${table}`,
        '',
        '| Who | may | which rows |',
        '| --- | --- | --- |',
        ...linesOf(list).map(
          ({ who, verbs, rows }) => `| ${who} | ${verbs.join(', ').replace('everything', 'do everything with')} | ${rows} |`,
        ),
      ]),
    '',
  ].join('\n')
}
