import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { BodyOnRecord, HeightUnit, WeightUnit } from '../../domain/clients/body.ts'
import type { RemsOnRecord } from '../../domain/journeys/rems.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

/** The latest weight and the latest height of a client, each with how and when it is known. */
export async function findBody(tx: Tx, actor: Actor, clientId: string): Promise<BodyOnRecord> {
  const latest = (kind: 'weightKg' | 'heightCm') =>
    tx.bodyMeasure.findFirst({
      where: { AND: [ofVisibleClients(actor), { clientId, NOT: { [kind]: null } }] },
      orderBy: [{ takenAt: 'desc' }, { createdAt: 'desc' }],
      select: { weightKg: true, weightUnit: true, heightCm: true, heightUnit: true, takenAt: true, source: true },
    })
  const heavy = await latest('weightKg')
  const tall = await latest('heightCm')
  const known = ({ takenAt, source }: { takenAt: Date; source: string }) => ({ takenAt, source: source as 'told' | 'measured' })
  return {
    weight: heavy ? { ...known(heavy), amount: heavy.weightKg ?? 0, unit: heavy.weightUnit as WeightUnit } : null,
    height: tall ? { ...known(tall), amount: tall.heightCm ?? 0, unit: tall.heightUnit as HeightUnit } : null,
  }
}

/** A client's enrolments in the esketamine program, latest first, and the facilities that give it. */
export async function findRems(tx: Tx, actor: Actor, clientId: string): Promise<RemsOnRecord> {
  const rows = await tx.remsEnrollment.findMany({
    where: { AND: [ofVisibleClients(actor), { clientId }] },
    orderBy: { enrolledOn: 'desc' },
    select: { id: true, enrolledOn: true, endedOn: true, confirmation: true, facility: { select: { name: true } } },
  })
  const facilities = await tx.partnerFacility.findMany({
    where: { practiceId: actor.practiceId, isActive: true, routes: { has: 'esketamine' } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return {
    enrollments: rows.map(({ facility, enrolledOn, endedOn, ...row }) => ({
      ...row,
      facility: facility.name,
      enrolledOn: fromDay(enrolledOn),
      endedOn: fromDayOrNull(endedOn),
    })),
    facilities,
  }
}
