import { expect, test } from 'vitest'
import { execute } from '@/lib/commands/command'
import { inviteFirstAdmin } from '@/lib/commands/practice/invite-first-admin'
import { insertInvitedUser } from '@/lib/data/records/users'
import { inScope } from '@/lib/data/scope'
import type { Actor } from '@/lib/domain/access/actor'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'
import { emptyPractice } from '../../support/round-trip'

test('the invitation goes out again to a corrected address, of the first admin alone, and not to the address of somebody else', async () => {
  const clinic = await openClinic()
  const { practiceId } = await emptyPractice(clinic)
  const system: Actor = { role: 'system', practiceId, job: 'set-up' }
  const invite = (name: string, email: string) =>
    execute(inviteFirstAdmin, { name, email, again: true }, { actor: system, now: clinic.now })
  const people = () =>
    inScope(system, (tx) => tx.user.findMany({ where: { practiceId }, orderBy: { name: 'asc' }, select: { name: true, email: true } }))
  expect(await done(invite('Clover Plover', 'clover@old.example'))).toMatchObject({ is: 'invited' })
  const other = { name: 'Wren Sedge', email: 'wren@reed.example' }
  await inScope(system, (tx) => insertInvitedUser(tx, { practiceId, id: newId(), ...other }))
  expect(await done(invite('Clover Plover', 'clover@reed.example'))).toMatchObject({ is: 'invited', token: expect.any(String) })
  expect(await people()).toEqual([{ name: 'Clover Plover', email: 'clover@reed.example' }, other])
  expect(await invite('Clover Plover', other.email)).toMatchObject({ status: 'invalid', fields: { adminEmail: [expect.any(String)] } })
  expect(await people()).toHaveLength(2)
})
