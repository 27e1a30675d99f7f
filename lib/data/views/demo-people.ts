import 'server-only'
import type { DemoPerson } from '../../domain/access/demo-person.ts'
import { personRoles } from '../../domain/access/roles.ts'
import type { Tx } from '../scope.ts'
import { isDemoInstance } from '../secrets.ts'

const MOST_CLIENTS = 12

/** A demo's past year that is not here yet: how much of it is written, in percent, and whether writing it broke off until the next start. */
export type MissingPast = { readonly percent: number; readonly hasFailed: boolean }

/** Null when all of it is here. */
export async function findMissingPast(tx: Tx, practiceId: string): Promise<MissingPast | null> {
  const practice = await tx.practice.findUnique({ where: { id: practiceId }, select: { pastPercent: true, pastFailed: true } })
  return practice?.pastPercent == null ? null : { percent: practice.pastPercent, hasFailed: practice.pastFailed }
}

/** The demo people by role, a dozen of the clients. Nobody on an instance, or of a practice, that is no demo. */
export async function listDemoPeople(tx: Tx, practiceId: string): Promise<DemoPerson[]> {
  const practice = await tx.practice.findUnique({ where: { id: practiceId }, select: { isDemo: true } })
  if (!isDemoInstance() || !practice?.isDemo) return []
  const rows = await tx.userRole.findMany({
    where: { practiceId, user: { status: 'active' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      role: true,
      user: { select: { id: true, name: true, userDuties: { select: { duty: true } } } },
      clinician: { select: { title: true } },
      prescriber: { select: { specialty: true } },
      client: {
        select: {
          stage: true,
          coverages: { where: { status: 'active' }, orderBy: { priority: 'asc' }, take: 1, select: { program: true } },
        },
      },
    },
  })
  return personRoles.flatMap((role) => {
    const people = rows.filter((row) => row.role === role)
    return (role === 'client' ? people.toSorted(bySurname).slice(0, MOST_CLIENTS) : people).map(
      ({ user, clinician, prescriber, client }) => ({
        userId: user.id,
        role,
        name: user.name,
        duties: user.userDuties.map(({ duty }) => duty),
        title: clinician?.title ?? prescriber?.specialty ?? null,
        stage: client?.stage ?? null,
        program: client ? (client.coverages[0]?.program ?? 'self_pay') : null,
      }),
    )
  })
}

type Named = { readonly user: { readonly name: string } }
const surnameOf = ({ user }: Named): string => user.name.split(' ').at(-1) ?? ''
const bySurname = (left: Named, right: Named): number => surnameOf(left).localeCompare(surnameOf(right))
