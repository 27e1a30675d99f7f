import { PeopleList, type PersonLine } from '@/components/access/people-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listPeople, listPersonChoices, type PersonRow } from '@/lib/data/views/people'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('practice.people') }

export default async function PeoplePage() {
  const admin = await requireActor('admin')
  const { timeZone } = await currentPractice()
  const { people, choices } = await readAs(admin, (tx) =>
    atOnce({
      people: listPeople(tx, admin),
      choices: listPersonChoices(tx, admin),
    }),
  )
  return (
    <>
      <PageHeader title={t('practice.people')} lead={t('access.peopleLead')} />
      <PeopleList people={people.map((person) => lineOf(person, admin.userId, timeZone))} choices={choices} />
    </>
  )
}

function lineOf({ userId, roles, lastSignInAt, ...person }: PersonRow, selfId: string, timeZone: string): PersonLine {
  return {
    ...person,
    id: userId,
    isSelf: userId === selfId,
    roles: roles.flatMap(({ role, clinicianId, prescriberId }): PersonLine['roles'] => {
      if (role === 'therapist') return [{ role, clinicianId: clinicianId ?? '' }]
      if (role === 'prescriber') return [{ role, prescriberId: prescriberId ?? '' }]
      return role === 'client' ? [] : [{ role }]
    }),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    lastSignIn: lastSignInAt && sayDayAndTime(lastSignInAt, timeZone, 'year'),
  }
}
