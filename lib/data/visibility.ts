import 'server-only'
import type { Actor } from '../domain/access/actor.ts'
import { treatmentKinds } from '../domain/attachments/kinds.ts'
import type { Prisma } from './generated/client.ts'

/** Nothing: what a role sees of a kind of row that is not for it. */
const nothing = { id: { in: [] as string[] } }

/** The clients that exist, as far as this person is concerned. Every query on clients starts from it. */
export function visibleClients(actor: Actor): Prisma.ClientWhereInput {
  const { practiceId } = actor
  switch (actor.role) {
    case 'client':
      return { practiceId, id: actor.clientId }
    case 'prescriber':
      return { practiceId, referrals: { some: { prescriberId: actor.prescriberId, status: 'accepted', endedAt: null } } }
    case 'therapist':
    case 'front-desk':
    case 'admin':
    case 'system':
      return { practiceId }
    case 'visitor':
    case 'link':
      return nothing
  }
}

/** Rows that belong to one client: visible exactly when the client is. Who sees everybody is asked no client. */
export const ofVisibleClients = (actor: Actor) => ({
  practiceId: actor.practiceId,
  ...(isOpenTo.has(actor.role) ? {} : { client: visibleClients(actor) }),
})

/** The roles before which every client of the practice stands. */
const isOpenTo: ReadonlySet<Actor['role']> = new Set(['therapist', 'front-desk', 'admin', 'system'])

/** The visits that exist, as far as this person is concerned. */
export function visibleAppointments(actor: Actor): Prisma.AppointmentWhereInput {
  const { practiceId } = actor
  switch (actor.role) {
    case 'client':
      return { practiceId, clientId: actor.clientId }
    case 'prescriber':
      return { practiceId, client: visibleClients(actor) }
    case 'link':
      return { practiceId, OR: [{ consultId: actor.targetId }, { rideHome: { is: { id: actor.targetId } } }] }
    case 'therapist':
    case 'front-desk':
    case 'admin':
    case 'system':
      return { practiceId }
    case 'visitor':
      return nothing
  }
}

/** The progress notes that exist, as far as this person is concerned: for those who treat, and signed ones for the client. */
export function visibleNotes(actor: Actor): Prisma.NoteWhereInput {
  const { practiceId } = actor
  switch (actor.role) {
    case 'therapist':
    case 'system':
      return { practiceId }
    case 'client':
      return { practiceId, clientId: actor.clientId, status: 'signed', NOT: { kind: 'group' } }
    case 'prescriber':
      return { practiceId, status: 'signed', client: visibleClients(actor) }
    case 'front-desk':
    case 'admin':
    case 'visitor':
    case 'link':
      return nothing
  }
}

/** The psychotherapy notes that exist: the author's own, for nobody else. */
export function visiblePsychotherapyNotes(actor: Actor): Prisma.PsychotherapyNoteWhereInput {
  return actor.role === 'therapist' ? { practiceId: actor.practiceId, authorId: actor.userId } : nothing
}

/** The referrals that exist, as far as this person is concerned. */
export function visibleReferrals(actor: Actor): Prisma.ReferralWhereInput {
  return actor.role === 'prescriber'
    ? { practiceId: actor.practiceId, prescriberId: actor.prescriberId, NOT: { status: 'revoked' } }
    : ofVisibleClients(actor)
}

/** The consult requests that exist, as far as this person is concerned. */
export function visibleConsults(actor: Actor): Prisma.ConsultRequestWhereInput {
  const { practiceId } = actor
  switch (actor.role) {
    case 'therapist':
    case 'front-desk':
    case 'admin':
    case 'system':
      return { practiceId }
    case 'client':
      return { practiceId, clientId: actor.clientId }
    case 'link':
      return { practiceId, id: actor.targetId }
    case 'prescriber':
    case 'visitor':
      return nothing
  }
}

/** The message threads that exist, as far as this person is concerned. */
export function visibleThreads(actor: Actor): Prisma.MessageThreadWhereInput {
  if (actor.role === 'client') return { practiceId: actor.practiceId, clientId: actor.clientId, audience: 'client_visible' }
  if (actor.role === 'prescriber') return { ...ofVisibleClients(actor), audience: 'care_team' }
  return ofVisibleClients(actor)
}

/** The files with clients that exist, as far as this person is concerned: what treats is not for the desk, unless it put it there. */
export function visibleAttachments(actor: Actor): Prisma.AttachmentWhereInput {
  const kind = { in: [...treatmentKinds] }
  switch (actor.role) {
    case 'client':
      return { practiceId: actor.practiceId, clientId: actor.clientId, sharedAt: { not: null } }
    case 'prescriber':
      return {
        ...ofVisibleClients(actor),
        OR: [{ kind }, { uploadedBy: actor.userId }, { message: { thread: { audience: 'care_team' } } }],
      }
    case 'front-desk':
      return { ...ofVisibleClients(actor), OR: [{ NOT: { kind } }, { uploadedBy: actor.userId }] }
    case 'therapist':
    case 'admin':
    case 'system':
      return ofVisibleClients(actor)
    case 'visitor':
    case 'link':
      return nothing
  }
}

/** The accounts that exist, as far as this person is concerned: all for admins, one's own for everybody else. */
export function visibleUsers(actor: Actor): Prisma.UserWhereInput {
  if (actor.role === 'admin' || actor.role === 'system') return { practiceId: actor.practiceId }
  return 'userId' in actor ? { practiceId: actor.practiceId, id: actor.userId } : nothing
}
