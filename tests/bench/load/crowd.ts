import type pg from 'pg'
import type { SignedInActor } from '../../../lib/domain/access/actor.ts'
import { paths } from '../../../lib/paths.ts'
import { addUser } from '../../support/clinic/people.ts'
import { openClinic } from '../../support/clinic.ts'
import { grow, type Size } from '../../support/grown.ts'
import { SESSION_COOKIE, sessionCookie } from '../../support/signed-in.ts'
import type { Person } from './people.ts'

/** Who is about, by role, of every ten. */
const outOfTen = ['client', 'therapist', 'desk', 'client', 'therapist', 'desk', 'client', 'therapist', 'client', 'prescriber'] as const

const own = { client: paths.portal, clinic: paths.clinic }

/** Two grown practices, each with words of its own in the name of every client, and as many people as are wanted, signed in, half in each. */
export async function openCrowd(
  database: pg.Client,
  size: Size,
  count: number,
): Promise<{ readonly people: readonly Person[]; readonly console: Person }> {
  const words = ['Quillhaven', 'Thornmere']
  const practices = []
  for (const [index, word] of words.entries()) {
    const now = new Date()
    const clinic = await openClinic({ now, name: `${word} Practice` })
    await grow(database, clinic, size)
    await database.query("SET session_replication_role = 'replica'")
    await database.query(
      `UPDATE client SET legal_last_name = $2 || substr(legal_last_name, 6) WHERE practice_id = $1 AND legal_last_name LIKE 'Grove %'`,
      [clinic.practiceId, word],
    )
    await database.query("SET session_replication_role = 'origin'")
    const { rows } = await database.query<{ id: string }>(
      `SELECT DISTINCT client_id AS id FROM appointment WHERE practice_id = $1 AND clinician_id = $2 AND starts_at > now() LIMIT 40`,
      [clinic.practiceId, clinic.therapist.clinicianId],
    )
    const clients = await clinic.asSystem(async (tx) => {
      const made: SignedInActor[] = []
      for (const { id: clientId } of rows) {
        const { userId } = await addUser(
          tx,
          { practiceId: clinic.practiceId, name: 'Fern', email: `own.${clientId}@example.com`, role: 'client' },
          { clientId },
        )
        made.push({ role: 'client', practiceId: clinic.practiceId, userId, duties: [], clientId })
      }
      return made
    })
    practices.push({ clinic, clients, foreign: [words[1 - index] ?? ''], ids: rows.map(({ id }) => id) })
  }
  await database.query('VACUUM ANALYZE')

  const people: Person[] = []
  for (let n = 0; n < count; n += 1) {
    const { clinic, clients, foreign, ids } = practices[n % 2] as (typeof practices)[number]
    const who = outOfTen[Math.floor(n / 2) % outOfTen.length] as (typeof outOfTen)[number]
    const id = ids[n % ids.length] ?? ''
    const tabs = [own.clinic.client(id), own.clinic.clientTab(id, 'notes'), own.clinic.clientTab(id, 'regimen')]
    const of = {
      client: { actor: clients[n % clients.length], goes: [own.client.home, own.client.visits, own.client.messages, own.client.money] },
      therapist: { actor: clinic.therapist.actor, goes: [own.clinic.today, ...tabs, own.clinic.calendar, own.clinic.messages] },
      desk: {
        actor: clinic.frontDesk.actor,
        goes: [own.clinic.today, own.clinic.clients, own.clinic.clientTab(id, 'money'), own.clinic.tasks, own.clinic.calendar],
      },
      prescriber: { actor: clinic.prescriber.actor, goes: [paths.prescriber.referrals] },
    }[who]
    const cookie = `${SESSION_COOKIE}=${await sessionCookie(of.actor as SignedInActor)}`
    people.push({ host: clinic.hostname, cookie, foreign, goes: of.goes })
  }
  const { clinic, foreign, ids } = practices[0] as (typeof practices)[number]
  const cookie = `${SESSION_COOKIE}=${await sessionCookie(clinic.frontDesk.actor)}`
  return { people, console: { host: clinic.hostname, cookie, foreign, goes: [paths.site.consult, paths.clinic.bookVisit(ids[0] ?? '')] } }
}
