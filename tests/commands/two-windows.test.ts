import { test } from 'vitest'
import { bookConsult } from '@/lib/commands/consults/book-consult'
import { correctConsult } from '@/lib/commands/consults/correct-consult'
import { workConsult } from '@/lib/commands/consults/work-consult'
import { correctAuthorization } from '@/lib/commands/coverage/correct-authorization'
import { recordAuthorization } from '@/lib/commands/coverage/record-authorization'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { nameSitter } from '@/lib/commands/journeys/name-sitter'
import { publishSiteText } from '@/lib/commands/practice/publish-site-text'
import { saveClinicianHours } from '@/lib/commands/practice/save-clinician-hours'
import { saveCredential } from '@/lib/commands/practice/save-credential'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { changeTask } from '@/lib/commands/tasks/change-task'
import { makeTask } from '@/lib/commands/tasks/make-task'
import type { Tx } from '@/lib/data/scope'
import { findConsult } from '@/lib/data/views/consults'
import { findClientCoverage } from '@/lib/data/views/coverage'
import { findPortalVisit } from '@/lib/data/views/portal-visits'
import { listClinicians } from '@/lib/data/views/settings-clinicians'
import { listCredentials } from '@/lib/data/views/settings-providers'
import { listSiteParts } from '@/lib/data/views/settings-site'
import { listTasks } from '@/lib/data/views/tasks'
import { listTimeOff } from '@/lib/data/views/time-off'
import { findVisit } from '@/lib/data/views/visit'
import type { Actor } from '@/lib/domain/access/actor'
import { type Clinic, done, openClinic } from '../support/clinic'
import { type Form, olderCopyIsRefused } from '../support/two-windows'

const driver = { driverPhone: '555 555 0199', driverRelation: '', wayHome: 'driver', driverIsAdult: true }
const sitter = { sitterPhone: '555 555 0199', sitterIsAdult: true, noDriving: true }
const paper = { status: 'approved', codes: '', granted: 12, startsOn: '2026-11-01', endsOn: '2027-05-01', vaStage: null }

const CALL_AT = new Date('2026-11-25T16:00:00Z')

/** A stranger's call that is booked. */
async function bookedCall(clinic: Clinic): Promise<string> {
  const reach = { name: 'Sage Sparrow', email: 'sage@example.com', phone: '555 555 0142', zip: '65203', state: 'MO' }
  const said = { indication: 'anxiety', coverageType: 'commercial', hasPrescriber: 'no', openedAt: clinic.now.getTime() - 60_000 }
  await done(clinic.run(bookConsult, { ...reach, ...said, startsAt: CALL_AT.toISOString() }, clinic.visitor))
  const where = { practiceId: clinic.practiceId }
  return (await clinic.asSystem((tx) => tx.consultRequest.findFirstOrThrow({ where, select: { id: true } }))).id
}

async function journey(clinic: Clinic, setting: 'office' | 'telehealth') {
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client, { homeOrder: setting === 'telehealth' })
  return {
    client,
    appointmentId: await clinic.visit(client, { kind: 'journey', on: '2026-11-27', setting, format: 'D', status: 'tentative' }),
  }
}

async function authorization(clinic: Clinic) {
  const { id: clientId, coverageId } = await clinic.client()
  const made = { id: null, coverageId, kind: 'prior', number: 'PA 1', note: '', ...paper }
  const { authorizationId } = await done(clinic.run(recordAuthorization, made, clinic.frontDesk.actor))
  const shown = async (actor: Actor, tx: Tx) =>
    (await findClientCoverage(tx, actor, clientId))?.coverages.flatMap((one) => one.authorizations).find(({ id }) => id === authorizationId)
      ?.version
  return { made, authorizationId, shown }
}

const forms: Readonly<Record<string, (clinic: Clinic) => Promise<Form>>> = {
  async 'how a call went'(clinic) {
    const consultId = await bookedCall(clinic)
    const { actor } = clinic.frontDesk
    await done(clinic.run(workConsult, { consultId, outcome: 'held', staffNotes: 'Called.' }, actor, CALL_AT))
    return {
      command: workConsult as never,
      actor,
      at: CALL_AT,
      shown: async (tx) => (await findConsult(tx, actor, consultId))?.workVersion,
      saved: (staffNotes) => ({ consultId, outcome: 'held', staffNotes }),
    }
  },
  async 'an authorization'(clinic) {
    const { made, authorizationId, shown } = await authorization(clinic)
    const { actor } = clinic.frontDesk
    const saved = (number: string) => ({ ...made, id: authorizationId, number })
    return { command: recordAuthorization as never, actor, shown: (tx) => shown(actor, tx), saved }
  },
  async 'an authorization put right'(clinic) {
    const { authorizationId, shown } = await authorization(clinic)
    const { actor } = clinic.billingLead
    const saved = (number: string) => ({ authorizationId, ...paper, number, reason: 'Read off the wrong line' })
    return { command: correctAuthorization as never, actor, shown: (tx) => shown(actor, tx), saved }
  },
  async 'a driver, by the client'(clinic) {
    const { client, appointmentId } = await journey(clinic, 'office')
    return {
      command: nameDriver as never,
      actor: client.actor,
      shown: async (tx) => (await findPortalVisit(tx, client.actor, appointmentId))?.ride?.driver?.version,
      saved: (driverName) => ({ appointmentId, ...driver, driverName }),
    }
  },
  async 'a driver, by the desk'(clinic) {
    const { appointmentId } = await journey(clinic, 'office')
    const { actor } = clinic.frontDesk
    return {
      command: nameDriver as never,
      actor,
      shown: async (tx) => (await findVisit(tx, actor, appointmentId, clinic.now))?.rideHome?.driverVersion,
      saved: (driverName) => ({ appointmentId, ...driver, driverName }),
    }
  },
  async 'who stays'(clinic) {
    const { client, appointmentId } = await journey(clinic, 'telehealth')
    return {
      command: nameSitter as never,
      actor: client.actor,
      shown: async (tx) => (await findPortalVisit(tx, client.actor, appointmentId))?.ride?.sitter?.version,
      saved: (words) => ({ appointmentId, ...sitter, sitterName: 'Juniper Jay', homeAddress: `5 ${words} Court` }),
    }
  },
  async 'who stays, by the desk'(clinic) {
    const { appointmentId } = await journey(clinic, 'telehealth')
    const { actor } = clinic.frontDesk
    return {
      command: nameSitter as never,
      actor,
      shown: async (tx) => (await findVisit(tx, actor, appointmentId, clinic.now))?.rideHome?.sitterVersion,
      saved: (words) => ({ appointmentId, ...sitter, sitterName: 'Juniper Jay', homeAddress: `5 ${words} Court` }),
    }
  },
  async 'a credential'(clinic) {
    const { actor } = clinic.admin
    const first = async (tx: Tx) =>
      (await listCredentials(tx, actor)).find(({ kind, holder }) => kind === 'license' && holder === 'clinician')
    const line = await clinic.read(actor, first)
    if (!line) throw new Error('the clinic should have a licence')
    const { version: _, holderName: __, verifiedOn: ___, ...kept } = line
    return {
      command: saveCredential as never,
      actor,
      shown: async (tx) => (await listCredentials(tx, actor)).find(({ id }) => id === line.id)?.version,
      saved: (issuer) => ({
        ...kept,
        ...{ number: kept.number ?? '', supervisorLicense: '', note: '', revokedOn: '', isVerified: false, issuer },
        ...{ issuedOn: kept.issuedOn ?? '', expiresOn: kept.expiresOn ?? '', state: kept.state ?? '' },
      }),
    }
  },
  async 'a clinician’s week'(clinic) {
    const { clinicianId } = clinic.therapist
    const { actor } = clinic.admin
    const place = { today: clinic.today, timeZone: clinic.timeZone, now: clinic.now }
    return {
      command: saveClinicianHours as never,
      actor,
      shown: async (tx) => (await listClinicians(tx, actor, place)).find(({ id }) => id === clinicianId)?.weeksVersion,
      saved: (words) => {
        const hours = [{ weekday: words.length % 7, opens: '09:00', closes: '17:00', locationId: clinic.locationId }]
        return { clinicianId, effectiveFrom: '2026-12-01', hours }
      },
    }
  },
  async 'who a caller is'(clinic) {
    const { actor } = clinic.frontDesk
    const consultId = await bookedCall(clinic)
    const told = { bornOn: '', email: 'sage@example.com', phone: '555 555 0142', zip: '65203', state: 'MO', mayText: false }
    return {
      command: correctConsult as never,
      actor,
      shown: async (tx) => (await findConsult(tx, actor, consultId))?.callerVersion,
      saved: (words) => ({ consultId, ...told, indication: 'anxiety', coverageType: 'commercial', name: `Sage ${words}` }),
    }
  },
  async 'time off'(clinic) {
    const { clinicianId, actor } = clinic.therapist
    const at = { startsOn: '2026-12-01', startsTime: '00:00', endsOn: '2026-12-03', endsTime: '12:00', isOff: true }
    const entered = { ...at, clinicianId, roomId: null, chairId: null }
    const { id } = await done(clinic.run(saveTimeOff, { ...entered, id: null, reason: 'Away' }, actor))
    return {
      command: saveTimeOff as never,
      actor,
      shown: async (tx) => (await listTimeOff(tx, actor, clinic.now, clinic.timeZone))[0]?.timeOff.find((one) => one.id === id)?.version,
      saved: (reason) => ({ ...entered, id, reason }),
    }
  },
  async 'a task'(clinic) {
    const { actor } = clinic.frontDesk
    const written = { dueOn: '2026-11-25', repeats: 'never' } as const
    const { taskId } = await done(
      clinic.run(makeTask, { ...written, title: 'Call about the parking', clientId: null, forWhom: 'front-desk' }, actor),
    )
    return {
      command: changeTask as never,
      actor,
      shown: async (tx) => (await listTasks(tx, actor, { whose: 'mine', isDone: false })).items.find(({ id }) => id === taskId)?.version,
      saved: (words) => ({ taskId, forWhom: 'front-desk', rewritten: { ...written, title: `Call about ${words}` } }),
    }
  },
  async 'a part of the site'(clinic) {
    const { actor } = clinic.admin
    const [page, part] = ['how', 'getting-home']
    return {
      command: publishSiteText as never,
      actor,
      shown: async (tx) =>
        (await listSiteParts(tx, actor, clinic.today)).find((one) => one.page === page && one.part === part)?.last.version,
      saved: (title) => ({
        ...{ page, part, isShown: true, effectiveFrom: clinic.today, reviewedBy: 'Ivy Ibis, director' },
        words: { title, text: ['Somebody takes you home.'], list: [], steps: [], facts: [] },
      }),
    }
  },
}

test.each(Object.entries(forms))('%s in two windows: the older copy is told what stands, and nothing of it is written', async (_, open) => {
  const clinic = await openClinic()
  await olderCopyIsRefused(clinic, await open(clinic))
})
