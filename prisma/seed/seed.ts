import { now } from '../../lib/clock.ts'
import { database } from '../../lib/data/client.ts'
import { livesPast } from './demo/past.ts'
import { demoClients, newcomers } from './demo/people.ts'
import { seedDemoPractice } from './demo-practice.ts'
import { seedSiteReviews } from './demo-site.ts'
import { seedSmallPractice } from './small-practice.ts'

// Run by the launcher in demo mode, once, into a database beside the final one. Same names, same days around today. `--newcomers` leaves
// out everybody with a long past: tests need the practice, not its year.
const startedAt = now()
const practice = await seedDemoPractice(startedAt)
await livesPast(practice, process.argv.includes('--newcomers') ? newcomers : demoClients)
await seedSiteReviews(practice)
await seedSmallPractice(startedAt)
await database().$disconnect()
