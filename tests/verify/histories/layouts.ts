import { enrolRems } from '../../../lib/commands/clients/enrol-rems.ts'
import { savePresence } from '../../../lib/commands/prescribers/save-presence.ts'
import { openGroup } from '../../../lib/commands/scheduling/open-group.ts'
import type { DocumentKey } from '../../../lib/domain/practice/documents/document.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done } from '../../support/clinic.ts'
import { treatedOn } from '../law/kinds/elsewhere.ts'

/** How a client's cycles are laid out, and where their journeys are. */
export const layouts = {
  'in the office': { format: 'B', setting: 'office' },
  'prepared by video': { format: 'B', setting: 'office', preparationSetting: 'telehealth' },
  'in one day': { format: 'A', setting: 'office' },
  'with a group': { format: 'C', setting: 'office', groupPhase: 'integration' },
  'at home by video': { format: 'D', setting: 'telehealth' },
  'at a facility': { format: 'B', setting: 'facility' },
} as const
export type Layout = keyof typeof layouts

const papers: Readonly<Partial<Record<Layout, readonly DocumentKey[]>>> = {
  'at home by video': ['ride-home-agreement', 'at-home-dosing-consent', 'group-consent'],
}

/** What the medicine is there: the nose spray at a facility, the lozenge anywhere else. */
export const medicineOf = (layout: Layout) =>
  layout === 'at a facility'
    ? { route: 'esketamine' as const, form: 'nasal spray', doseMg: 56, sitesAllowed: ['facility'] as const, homeOrder: false }
    : {
        ...{ route: 'lozenge' as const, form: 'lozenge', doseMg: 100 },
        sitesAllowed:
          layout === 'at home by video' ? (['office', 'facility', 'telehealth', 'home'] as const) : (['office', 'facility'] as const),
        homeOrder: layout === 'at home by video',
      }

/** Somebody of the place's own medical staff gives what is not taken alone. */
export const givenBy = (layout: Layout): string => (layout === 'at a facility' ? 'Nora Nettle, RN' : '')

export const enrolment = (clinic: Clinic, clientId: string, on: LocalDate) => ({
  clientId,
  facilityId: clinic.facilityId,
  enrolledOn: on,
  confirmation: 'REMS-1',
})

/** The prescriber of the practice is at its partner facility, all of that day. */
export const presenceOn = (clinic: Clinic, on: string, prescriberId = clinic.prescriber.prescriberId) => ({
  ...{ prescriberId, place: `facility:${clinic.facilityId}`, on },
  ...{ startsTime: '08:00', endsTime: '18:00' },
})

/** The group of a journey's own day, in the afternoon. */
export const groupOn = (clinic: Clinic, on: string) => ({
  ...{ locationId: clinic.locationId, clinicianId: clinic.otherTherapist.clinicianId, roomId: clinic.rooms.two },
  ...{ phase: 'integration', title: 'After the journey', on, at: '15:00', seats: 4 },
})

/** What a cycle is asked for with; the group is open by then. */
export const requestFor = (clinic: Clinic, layout: Layout, groupId: string | null) => ({
  locationId: clinic.locationId,
  ...layouts[layout],
  ...(layout === 'at a facility' && { facilityId: clinic.facilityId }),
  ...(groupId !== null && { groupId }),
})

/** Everything a client has to have before a journey of the layout on that day, and what the cycle is asked for with. */
export async function prepare(clinic: Clinic, client: TestClient, layout: Layout, journeyOn: LocalDate) {
  await clinic.sign(client, papers[layout] ?? ['ride-home-agreement', 'extended-care-notice', 'group-consent'])
  await clinic.referred(client)
  const { form: _form, ...medicine } = medicineOf(layout)
  const orderId = await clinic.order(client, medicine)
  if (layout === 'at home by video') for (const days of [-7, -3]) await treatedOn(clinic, client, addDays(clinic.today, days), orderId)
  if (layout === 'at a facility') {
    await done(clinic.run(enrolRems, enrolment(clinic, client.id, addDays(clinic.today, -3)), clinic.frontDesk.actor))
    await done(clinic.run(savePresence, presenceOn(clinic, journeyOn), clinic.frontDesk.actor))
  }
  const group = layout === 'with a group' ? await done(clinic.run(openGroup, groupOn(clinic, journeyOn), clinic.frontDesk.actor)) : null
  return requestFor(clinic, layout, group?.groupId ?? null)
}

export const sitter = {
  sitterName: 'Juniper Jay',
  sitterPhone: '555 555 0199',
  sitterIsAdult: true,
  homeAddress: '5 Sedge Court',
  noDriving: true,
} as const
export const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', wayHome: 'driver', driverIsAdult: true } as const
export const placeTold = { address: '5 Sedge Court, Prairie', state: 'MO' } as const

/** Journeys of layouts of their own begin at an hour that leaves room for what is around them on the day. */
export const HOUR = '10:30' as LocalTime
