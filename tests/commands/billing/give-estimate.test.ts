import { expect, test } from 'vitest'
import { giveEstimate } from '@/lib/commands/billing/give-estimate'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

test('what the four formats would cost is kept as it was given, for a client whom the giver sees', async () => {
  const clinic = await openClinic()
  const elsewhere = await openClinic()
  const [client, other, stranger] = [await clinic.client(), await clinic.client(), await elsewhere.client()]
  const asked = { firstJourneyOn: '2026-12-01', cycles: 3, everyDays: 14 }
  const give = (clientId: string, actor: Parameters<typeof clinic.run>[2] = clinic.frontDesk.actor) =>
    clinic.run(giveEstimate, { clientId, ...asked }, actor)
  const nobody = { status: 'invalid', fields: { form: ['There is no such client.'] } }
  for (const id of [newId(), stranger.id]) expect(await give(id)).toEqual(nobody)
  expect(await give(other.id, client.actor)).toEqual(nobody)
  const { estimateId } = await done(give(client.id, client.actor))
  const kept = await clinic.asSystem((tx) => tx.estimate.findMany({ where: { practiceId: clinic.practiceId } }))
  expect(kept).toMatchObject([{ id: estimateId, clientId: client.id, kind: 'formats', givenAt: clinic.now, givenBy: client.userId }])
  expect(kept[0]?.content).toMatchObject({ today: clinic.today, journeysOn: ['2026-12-01', '2026-12-15', '2026-12-29'] })
})
