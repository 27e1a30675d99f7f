import { now } from '../../lib/clock.ts'
import { database } from '../../lib/data/client.ts'
import { livesPast } from './demo/past.ts'
import { demoClients, newcomers, oldClients } from './demo/people.ts'
import { demoPracticeAt, seedDemoPractice } from './demo-practice.ts'
import { seedSiteReviews } from './demo-site.ts'
import { seedSmallPractice } from './small-practice.ts'
import { asSetUp } from './support.ts'

// Run by the launcher in demo mode, once, into a database beside the final one. Same names, same days around today. `--newcomers` leaves
// out everybody with a long past: tests need the practice, not its year. `--cast` leaves them for later, and says in the practice that they
// are missing; `--year` writes them into a copy of what `--cast` made, while that is served.
const startedAt = now()
const has = (flag: string) => process.argv.includes(flag)
if (has('--year')) await livesPast(demoPracticeAt(startedAt), oldClients, 'year')
else {
  const practice = await seedDemoPractice(startedAt)
  const isCast = has('--cast')
  await livesPast(practice, isCast || has('--newcomers') ? newcomers : demoClients, isCast ? 'cast' : 'whole')
  await seedSiteReviews(practice)
  await seedSmallPractice(startedAt)
  if (isCast) await asSetUp(practice.id, (tx) => tx.practice.update({ where: { id: practice.id }, data: { pastPercent: 0 } }))
}
await database().$disconnect()
