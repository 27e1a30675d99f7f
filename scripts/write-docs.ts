import { readFileSync, writeFileSync } from 'node:fs'
import { permissionTable } from './docs/permission-table.ts'

const begin = '<!-- permissions: written by `npm run docs` -->'
const end = '<!-- end of permissions -->'

/** The README with the table of permissions as the code has it. */
export function withPermissions(readme: string): string {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error('README.md has lost the marks of its permission table.')
  return `${readme.slice(0, from + begin.length)}\n${permissionTable()}\n${readme.slice(to)}`
}

if (import.meta.main) {
  const path = new URL('../README.md', import.meta.url)
  writeFileSync(path, withPermissions(readFileSync(path, 'utf8')))
}
