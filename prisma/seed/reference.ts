import { database } from '../../lib/data/client.ts'
import { loadReferenceForAll } from './load-reference-for-all.ts'

// Run by the launcher after the migrations.
await loadReferenceForAll()
await database().$disconnect()
