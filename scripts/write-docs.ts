import { readFileSync, writeFileSync } from 'node:fs'
import { dataModelPage } from './docs/data-model.ts'
import { lawPage } from './docs/law.ts'
import { notYetPage } from './docs/not-yet.ts'
import { permissionTable } from './docs/permission-table.ts'
import { personalDataPage } from './docs/personal-data.ts'
import { retentionPage } from './docs/retention.ts'
import { rowPoliciesPage } from './docs/row-policies.ts'

const begin = '<!-- permissions: written by `npm run docs` -->'
const end = '<!-- end of permissions -->'

/** The README with the table of permissions as the code has it. */
export function withPermissions(readme: string): string {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error('README.md has lost the marks of its permission table.')
  return `${readme.slice(0, from + begin.length)}\n${permissionTable()}\n${readme.slice(to)}`
}

/** Pages of docs that are written whole. */
export const pages: Readonly<Record<string, () => string>> = {
  'docs/not-yet.md': notYetPage,
  'docs/law.md': lawPage,
  'docs/retention.md': retentionPage,
  'docs/data-model.md': dataModelPage,
  'docs/personal-data.md': personalDataPage,
  'docs/row-policies.md': rowPoliciesPage,
}

if (import.meta.main) {
  const at = (path: string) => new URL(`../${path}`, import.meta.url)
  writeFileSync(at('README.md'), withPermissions(readFileSync(at('README.md'), 'utf8')))
  for (const [path, write] of Object.entries(pages)) writeFileSync(at(path), write())
}
