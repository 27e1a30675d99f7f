import { finish, report, survivor, tell } from '../support/figures.ts'
import { missing, type ReadFile, readers } from './calendars/readers.ts'

/** Every kind of calendar file that leaves a practice, read by three readers of others: all read the same, and what the practice has. */
const absent = missing()
if (absent) {
  process.stderr.write(`calendars is read by Debian's ${absent}, too; not here: apt-get install ${absent}.\n`)
  process.exit(3)
}

const { filesOf } = await import('./calendars/files.ts')

const name = 'calendars'
let events = 0
let wrong = 0
const files = await filesOf()
for (const { what, file, expected } of files) {
  for (const [reader, read] of Object.entries(readers)) {
    const found = inOrder(read(file))
    events += found.events.length
    if (JSON.stringify(found) === JSON.stringify(inOrder(expected))) continue
    wrong += 1
    survivor(`${what} by ${reader}`, `${JSON.stringify(found).slice(0, 600)}\n  meant ${JSON.stringify(inOrder(expected)).slice(0, 600)}`)
  }
}
tell(`${files.length} files, ${events} events read`)
report({
  ...{ name, case: `${files.length} files by ${Object.keys(readers).join(', ')}`, metric: 'read otherwise than meant' },
  ...{ value: wrong, unit: 'files', goal: 0, limit: 0, better: 'lower' },
})
finish()

/** Events by their id, and their fields in one order. */
function inOrder({ method, events: all }: ReadFile): ReadFile {
  const sorted = all.toSorted((one, other) => (one.uid < other.uid ? -1 : 1))
  return {
    method,
    events: sorted.map(({ uid, sequence, start, end, status, summary, location, url, conference }) => {
      return { uid, sequence, start, end, status, summary, location, url, conference }
    }),
  }
}
