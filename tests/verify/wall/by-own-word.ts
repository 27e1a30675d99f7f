import { type Attack, BEFORE, type Siege, WALLED } from './siege.ts'

const owes = async (siege: Siege, own: (client: Awaited<ReturnType<Siege['client']>>) => Promise<unknown>) => {
  const client = await siege.client({ program: 'commercial', deductibleLeftCents: 100_000, benefitsVerifiedOn: BEFORE })
  await siege.sign(client, BEFORE)
  await siege.sign(client, WALLED)
  const before = JSON.stringify((await siege.books(client)).owed)
  const cents = (await siege.books(client)).owed.reduce((sum, one) => sum + one.cents, 0)
  await own(client)
  const { owed } = await siege.books(client)
  if (JSON.stringify(owed) === before) return 0
  return Math.max(1, cents - owed.reduce((sum, one) => sum + one.cents, 0))
}

/** What a client with a plan says of herself moves nothing of what she owes, until the desk has asked. */
export const byOwnWord: readonly Attack[] = [
  {
    name: 'she says she has it since before',
    try: (siege) => owes(siege, (client) => siege.covers(client, { startsOn: '2026-11-01' }, client.actor)),
  },
  {
    name: 'she says she has applied for it',
    of: ['medicaid', 'medicaid_mco', 'chip'],
    try: (siege) => owes(siege, (client) => siege.covers(client, { startsOn: '2026-11-01', status: 'pending' }, client.actor)),
  },
  {
    name: 'she says it covered one day',
    try: (siege) => owes(siege, (client) => siege.covers(client, { startsOn: WALLED, endsOn: WALLED }, client.actor)),
  },
  {
    name: 'she says she has another plan beside hers',
    try: (siege) =>
      owes(siege, (client) => siege.covers(client, { program: 'commercial', priority: 1, startsOn: '2026-11-01' }, client.actor)),
  },
  {
    name: 'she changes her own plan’s days',
    try: (siege) =>
      owes(siege, (client) =>
        siege.covers(client, { id: client.coverageId ?? '', program: 'commercial', priority: 1, startsOn: WALLED }, client.actor),
      ),
  },
]
