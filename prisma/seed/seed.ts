import { now } from '../../lib/clock.ts'
import { database } from '../../lib/data/client.ts'
import { seedClients } from './demo-clients.ts'
import { seedUpcomingCycles } from './demo-history.ts'
import { seedDemoPractice } from './demo-practice.ts'
import { seedSmallPractice } from './small-practice.ts'

// Run by the launcher in demo mode, once, into a database beside the final one. Same names, same ids, dates around today.
const startedAt = now()
const practice = await seedDemoPractice(startedAt)
await seedClients(practice)
await seedUpcomingCycles(practice)
await seedSmallPractice(startedAt)
await database().$disconnect()
