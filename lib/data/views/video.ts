import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { usualContact } from '../../domain/scheduling/contact.ts'
import { type VideoState, videoStateOf } from '../../domain/scheduling/video-visit.ts'
import { fromDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { loadVideoTerms } from '../records/video-terms.ts'
import type { Tx } from '../scope.ts'
import { roomNameOf } from '../secrets.ts'
import { visibleAppointments } from '../visibility.ts'

/** How those who are not in one place meet in a visit, as it stands now. */
export type RemoteVisit = {
  /** By video where the practice has a place for it; else by phone. */
  readonly by: 'video' | 'phone'
  readonly state: VideoState
  /** When the room opens. */
  readonly opensAt: Date
  /** The address of the room while it is open, for the client and whoever gives the visit; null for everybody else. */
  readonly room: string | null
  /** It was booked by video, and the practice has no place for that. */
  readonly isWithoutPlace: boolean
  readonly clinicianName: string | null
  /** Null where the chart has no number. */
  readonly clientPhone: string | null
  readonly practicePhone: string
}

/** Of all but calls, which are made by phone whoever takes them. */
const isRemote: Prisma.AppointmentWhereInput = {
  NOT: { kind: 'consult' },
  OR: [{ contact: { in: ['video', 'audio'] } }, { contact: null, setting: 'telehealth', NOT: { clinicianId: null } }],
}

/** How the remote ones among some visits are held, by visit. The address of a room is made here and kept nowhere. Two statements. */
export async function listRemoteVisits(
  tx: Tx,
  actor: Actor,
  which: Prisma.AppointmentWhereInput,
  now: Date,
): Promise<ReadonlyMap<string, RemoteVisit>> {
  const rows = await tx.appointment.findMany({
    where: { AND: [visibleAppointments(actor), isRemote, which] },
    select: {
      ...{ id: true, status: true, setting: true, contact: true, sequence: true, startsAt: true, endsAt: true, serviceOn: true },
      ...{ clinicianId: true, clientId: true, clinician: { select: { name: true } }, client: { select: { phone: true } } },
    },
  })
  if (rows.length === 0) return new Map()
  const { rooms, phone, rulesetOn } = await loadVideoTerms(tx, actor.practiceId)
  return new Map(
    rows.map(({ contact, setting, ...visit }): [string, RemoteVisit] => {
      const isVideo = (contact ?? usualContact(setting, true)) === 'video'
      const when = videoStateOf(visit, rulesetOn(fromDay(visit.serviceOn)), now)
      const isOpen = isVideo && when.state === 'open' && takesPart(actor, visit)
      return [
        visit.id,
        {
          ...when,
          by: isVideo && rooms ? 'video' : 'phone',
          room: isOpen && rooms ? rooms.addressOf(roomNameOf(actor.practiceId, visit)) : null,
          isWithoutPlace: isVideo && !rooms,
          clinicianName: visit.clinician?.name ?? null,
          clientPhone: visit.client?.phone ?? null,
          practicePhone: phone,
        },
      ]
    }),
  )
}

/** How one visit is held where its people are apart; null for one in a single place, and for what is not this person’s to see. */
export const findRemoteVisit = async (tx: Tx, actor: Actor, id: string, now: Date): Promise<RemoteVisit | null> =>
  (await listRemoteVisits(tx, actor, { id }, now)).get(id) ?? null

type People = { readonly clientId: string | null; readonly clinicianId: string | null }

const takesPart = (actor: Actor, { clientId, clinicianId }: People): boolean =>
  (actor.role === 'client' && actor.clientId === clientId) || (actor.role === 'therapist' && actor.clinicianId === clinicianId)
