import { now } from '../../lib/clock.ts'
import { database } from '../../lib/data/client.ts'
import { seedDemoPractice } from './demo-practice.ts'
import { seedSmallPractice } from './small-practice.ts'

// Run by the launcher in demo mode, once, into a database beside the final one. Same names, same ids, dates around today.
const startedAt = now()
await seedDemoPractice(startedAt)
await seedSmallPractice(startedAt)
await database().$disconnect()
