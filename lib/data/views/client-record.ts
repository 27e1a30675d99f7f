import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import type { RecordedScreen } from '../../domain/clients/recorded-screen.ts'
import type { Indication } from '../../domain/consults/consult-choices.ts'
import { cutAt, type Page } from '../../domain/page.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import { versionOfDiagnosis } from '../records/client-profiles.ts'
import { versionOfObjectives } from '../records/contacts.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'

export type ClientRecord = {
  /** The newest first; none for whoever does not treat. */
  readonly screens: Page<RecordedScreen>
  readonly objectives: readonly { readonly id: string; readonly body: string; readonly reachedOn: LocalDate | null }[]
  /** What a form of those that are open was opened with; null where there are none yet. */
  readonly objectivesVersion: number | null
  readonly contacts: readonly {
    readonly id: string
    readonly version: number
    readonly kind: string
    readonly name: string
    readonly relation: string | null
    readonly phone: string
  }[]
  readonly profile: {
    readonly phone: string | null
    readonly email: string
    /** What a form of it was opened with. */
    readonly emailVersion: number
    readonly address: string
    readonly indication: Indication
    readonly diagnosisCodes: readonly string[]
    /** What a form of both was opened with. */
    readonly diagnosisVersion: number
    readonly ongoingTherapist: string | null
  }
}

const SCREENS = 20

/** The record of a client: a page of screens with what the rules said, hopes, people to call. Null for somebody the reader cannot see. */
export async function findClientRecord(tx: Tx, actor: Actor, clientId: string, asked = 1): Promise<ClientRecord | null> {
  const client = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
      phone: true,
      email: true,
      addressLine: true,
      city: true,
      state: true,
      zip: true,
      indication: true,
      diagnosisCodes: true,
      ongoingTherapist: true,
      treatmentObjectives: { orderBy: { rank: 'asc' }, select: { id: true, body: true, reachedOn: true } },
      clientContacts: {
        orderBy: { createdAt: 'asc' },
        select: { id: true, version: true, kind: true, name: true, relation: true, phone: true },
      },
    },
  })
  if (!client) return null
  // Clients are told that their answers are read by those who treat, and by nobody at the desk.
  const where = { ...ofVisibleClients(actor), clientId, ...(actor.role === 'therapist' ? {} : { id: { in: [] } }) }
  const total = await tx.screening.count({ where })
  const { page, skip, take } = cutAt(asked, total, SCREENS)
  const screens = await tx.screening.findMany({
    where,
    orderBy: [{ takenAt: 'desc' }, { id: 'asc' }],
    skip,
    take,
    select: { id: true, kind: true, takenAt: true, level: true, acknowledgedAt: true, findings: true },
  })
  const { phone, email, indication, diagnosisCodes, ongoingTherapist } = client
  return {
    screens: {
      items: screens.map(({ findings, ...screen }) => ({ ...screen, findings: readJson('Screening.findings', findings) })),
      ...{ total, page, pageSize: SCREENS },
    },
    objectives: client.treatmentObjectives.map(({ id, body, reachedOn }) => ({ id, body, reachedOn: fromDayOrNull(reachedOn) })),
    objectivesVersion: versionOfObjectives(client.treatmentObjectives.flatMap(({ body, reachedOn }) => (reachedOn === null ? [body] : []))),
    contacts: client.clientContacts,
    profile: {
      phone,
      email,
      emailVersion: versionOf([email]),
      address: addressInOneLine(client),
      indication,
      diagnosisCodes,
      diagnosisVersion: versionOfDiagnosis(client),
      ongoingTherapist,
    },
  }
}
