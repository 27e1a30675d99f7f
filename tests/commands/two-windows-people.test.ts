import { test } from 'vitest'
import { changeUserEmail } from '@/lib/commands/access/change-email'
import { changeUserName } from '@/lib/commands/access/change-name'
import { changeRoles } from '@/lib/commands/access/change-roles'
import { changeClientEmail } from '@/lib/commands/clients/change-email'
import { saveSafetyPlan } from '@/lib/commands/clients/save-safety-plan'
import { setDiagnosis } from '@/lib/commands/clients/set-diagnosis'
import { setObjectives } from '@/lib/commands/clients/set-objectives'
import { findClientRecord } from '@/lib/data/views/client-record'
import { listPeople } from '@/lib/data/views/people'
import { findPortalIntake } from '@/lib/data/views/portal-intake'
import { findSafety } from '@/lib/data/views/safety'
import { type Clinic, done, openClinic } from '../support/clinic'
import { type Form, olderCopyIsRefused } from '../support/two-windows'

const lines = { warningSigns: [], coping: [], places: [], professionals: ['988'], means: [], sharedWith: '' }

const forms: Readonly<Record<string, (clinic: Clinic) => Promise<Form>>> = {
  async 'a safety plan'(clinic) {
    const { id: clientId } = await clinic.client()
    const { actor } = clinic.therapist
    await done(clinic.run(saveSafetyPlan, { clientId, ...lines, people: ['Robin'] }, actor))
    return {
      command: saveSafetyPlan as never,
      actor,
      shown: async (tx) => (await findSafety(tx, actor, clientId, clinic.now, clinic.timeZone)).plan?.version,
      saved: (words) => ({ clientId, ...lines, people: [words] }),
    }
  },
  async objectives(clinic) {
    const { actor } = await clinic.client()
    await done(clinic.run(setObjectives, { objectives: ['Sleep', '', ''] }, actor))
    return {
      command: setObjectives as never,
      actor,
      shown: async (tx) => (await findPortalIntake(tx, actor, clinic.now, clinic.timeZone))?.objectivesVersion,
      saved: (words) => ({ clientId: null, objectives: [words, '', ''] }),
    }
  },
  async 'objectives, by a therapist'(clinic) {
    const { id: clientId } = await clinic.client()
    const { actor } = clinic.therapist
    await done(clinic.run(setObjectives, { clientId, version: null, objectives: ['Sleep', '', ''] }, actor))
    return {
      command: setObjectives as never,
      actor,
      shown: async (tx) => (await findClientRecord(tx, actor, clientId))?.objectivesVersion,
      saved: (words) => ({ clientId, objectives: [words, '', ''] }),
    }
  },
  async roles(clinic) {
    const { userId } = clinic.frontDesk
    const { actor } = clinic.admin
    return {
      command: changeRoles as never,
      actor,
      shown: async (tx) => (await listPeople(tx, actor)).find((person) => person.userId === userId)?.version,
      saved: (words) => ({ userId, roles: [{ role: 'front-desk' }], duties: words === 'One' ? ['owner'] : ['privacy-officer'] }),
    }
  },
  async 'the address of a client'(clinic) {
    const { id: clientId } = await clinic.client()
    const { actor } = clinic.frontDesk
    return {
      command: changeClientEmail as never,
      actor,
      shown: async (tx) => (await findClientRecord(tx, actor, clientId))?.profile.emailVersion,
      saved: (words) => ({ clientId, email: `${words}@example.com` }),
    }
  },
  async 'the address of somebody who works here'(clinic) {
    const { userId } = clinic.frontDesk
    const { actor } = clinic.admin
    return {
      command: changeUserEmail as never,
      actor,
      shown: async (tx) => (await listPeople(tx, actor)).find((person) => person.userId === userId)?.emailVersion,
      saved: (words) => ({ userId, email: `${words}@example.com` }),
    }
  },
  async 'a name at work'(clinic) {
    const { userId } = clinic.frontDesk
    const { actor } = clinic.admin
    return {
      command: changeUserName as never,
      actor,
      shown: async (tx) => (await listPeople(tx, actor)).find((person) => person.userId === userId)?.nameVersion,
      saved: (words) => ({ userId, name: `Robin ${words}` }),
    }
  },
  async 'what brings a client'(clinic) {
    const { id: clientId } = await clinic.client()
    const { actor } = clinic.therapist
    return {
      command: setDiagnosis as never,
      actor,
      shown: async (tx) => (await findClientRecord(tx, actor, clientId))?.profile.diagnosisVersion,
      saved: (words) => ({ clientId, indication: words === 'One' ? 'ptsd' : 'anxiety', diagnosisCodes: ['F33.1'] }),
    }
  },
}

test.each(Object.entries(forms))('%s in two windows: the older copy is told what stands, and nothing of it is written', async (_, open) => {
  const clinic = await openClinic()
  await olderCopyIsRefused(clinic, await open(clinic))
})
