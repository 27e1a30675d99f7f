import { setTimeout as sleep } from 'node:timers/promises'
import { atEnd, isEnding } from '../support/life.ts'
import { say } from '../support/terminal.ts'
import type { Embedded } from './embedded.ts'

const triesInARow = 5

async function reopen(embedded: Embedded): Promise<Embedded | null> {
  for (let attempt = 1; attempt <= triesInARow && !isEnding(); attempt += 1) {
    try {
      return await embedded.reopen()
    } catch (error) {
      say(`  it does not start yet (${error instanceof Error ? error.message : String(error)})`)
      await sleep(1_000 * attempt)
    }
  }
  return null
}

/** Starts the embedded database again, at the same address, when it goes down while the portal runs. */
export function keepDatabaseUp(embedded: Embedded): void {
  embedded.admin.once('end', () => {
    if (isEnding()) return
    say('The database has gone down; starting it again …')
    void reopen(embedded).then((again) => {
      if (!again) return say('The database stays down; stop the portal and start it again.')
      atEnd(again.release, 'database')
      say('  the database is back')
      keepDatabaseUp(again)
    })
  })
}
