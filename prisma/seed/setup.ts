import { createInterface } from 'node:readline/promises'
import { now } from '../../lib/clock.ts'
import { closeDatabase } from '../../lib/data/scope.ts'
import { askForRest, checked, readGiven, SetUpRefused } from './set-up/answers.ts'
import { setUp, tell } from './set-up/open.ts'

// Run by the launcher after the migrations: opens a practice and invites its first admin, and may be run again.
async function run(): Promise<void> {
  const given = readGiven(process.argv.slice(2), process.env)
  const mayAsk = !given.yes && process.stdin.isTTY === true
  const terminal = mayAsk ? createInterface({ input: process.stdin, output: process.stdout }) : null
  try {
    const answers = terminal ? await askForRest(given, (text) => terminal.question(text)) : given.answers
    const input = checked(given, answers)
    process.stdout.write(`\n${tell(await setUp(input, { ...given, now: now() }), input)}\n`)
  } finally {
    terminal?.close()
  }
}

try {
  await run()
} catch (error) {
  if (!(error instanceof SetUpRefused)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
