import { closeCrisis } from '../../../lib/commands/alerts/close-crisis.ts'
import { closeClient, pauseClient } from '../../../lib/commands/clients/leave.ts'
import { recordCssrs } from '../../../lib/commands/clients/record-cssrs.ts'
import { recordScreening } from '../../../lib/commands/clients/record-screening.ts'
import { reopenClient } from '../../../lib/commands/clients/reopen.ts'
import { updateProfile } from '../../../lib/commands/clients/update-profile.ts'
import { saveCoverage } from '../../../lib/commands/coverage/save-coverage.ts'
import { revokeDocument } from '../../../lib/commands/documents/revoke-document.ts'
import { signDocument } from '../../../lib/commands/documents/sign-document.ts'
import { loadDocumentsInForce } from '../../../lib/data/records/documents.ts'
import { clientScreenKeys } from '../../../lib/domain/clients/screening.ts'
import type { DocumentKey } from '../../../lib/domain/practice/documents/document.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import type { Act } from './act.ts'
import { after, give, type History, type Mend } from './history.ts'
import { decide, liftScreen } from './prescribing.ts'

/** Does something that puts a fact out of order, and remembers who puts it right. */
export async function breaks(history: History, name: string, doing: Promise<{ readonly status: string }>, mend: Mend): Promise<void> {
  if ((await doing).status === 'done') history.broken.set(name, mend)
}

const screen = (history: History, told: object) => {
  const items = { ...Object.fromEntries(clientScreenKeys.map((key) => [key, 'no'])), ...told }
  return give(history, recordScreening, { items, medicines: [] }, history.client.actor)
}

const screenAgain: Mend = async (history) => {
  await screen(history, {})
  await decide(history, 'eligible')
}

/** The prescriber decides on what was found, and says eligible again. */
const screenLifted: Mend = async (history) => {
  await liftScreen(history, 0)
  await decide(history, 'eligible')
}

const screens = [{ aneurysm: 'yes' }, { pregnancy: 'yes' }, { psychosis: 'yes' }, { liver: 'unsure' }]

/** What a new screen finds stands, also when the prescriber says eligible once more without deciding on it. */
async function screenOtherwise(history: History, way: number): Promise<void> {
  const told = screens[way % screens.length] ?? {}
  await breaks(history, 'screen', screen(history, told), 'pregnancy' in told ? screenLifted : screenAgain)
  if (way < screens.length) await decide(history, 'eligible')
}

const yes = { q1: true, q2: true, q3: true, q4: true, q5: true, q6: true, q6Recent: true }

const answer = (history: History, answers: object, by = history.client.actor as Parameters<typeof give>[3], form = 'past_month') =>
  give(history, recordCssrs, { clientId: by.role === 'client' ? null : history.client.id, form, answers }, by)

/** A clinician speaks with them, closes it, and asks again. */
const speakWith: Mend = async (history) => {
  const { clinic, seen } = history
  const closing = { contact: 'seen', disposition: 'same_day_care', words: 'We spoke at length.' }
  for (const { alertId, closed } of seen.episodes)
    if (alertId && !closed)
      await give(
        history,
        closeCrisis,
        { alertId, ...closing, nextContactAt: after(history.now, 1440).toISOString() },
        clinic.therapist.actor,
      )
  history.now = after(history.now, 1)
  await answer(history, { q1: false, q2: false, q6: false }, clinic.therapist.actor)
}

const atHome = { sitterName: 'Juniper Jay', sitterPhone: '555 555 0199', address: '5 Sedge Court', emergencyContact: 'Robin Reed' }

async function sign(history: History, key: DocumentKey): Promise<void> {
  const { clinic, client } = history
  const [paper] = await clinic.asSystem((tx) => loadDocumentsInForce(tx, clinic.practiceId, key))
  if (!paper) return
  const how = {
    details: key === 'at-home-dosing-consent' ? atHome : {},
    signedName: client.name,
    ipPrefix: '127.0.0',
    agent: 'test',
    memberId: null,
  }
  await give(history, signDocument, { key, hash: paper.hash, statements: paper.body.statements.map(() => true), ...how }, client.actor)
}

export const takeBack = (key: DocumentKey) => (history: History, way: number) => {
  const by = way === 0 ? history.client.actor : history.clinic.frontDesk.actor
  const input = { clientId: way === 0 ? null : history.client.id, key, why: 'I changed my mind.' }
  return breaks(history, key, give(history, revokeDocument, input, by), (again) => sign(again, key))
}

const profile = (history: History, changed: object) => {
  const { client, clinic } = history
  const name = { legalFirstName: client.name.split(' ')[0] ?? '', legalLastName: client.name.split(' ').at(-1) ?? '', chosenName: '' }
  const where = { phone: '+15555550150', addressLine: '5 Sedge Court', city: 'Prairie', state: 'MO', zip: '64101' }
  return give(
    history,
    updateProfile,
    { clientId: client.id, ...name, ...where, bornOn: '1985-04-12', sexForClaims: 'F', ...changed },
    clinic.frontDesk.actor,
  )
}
const profileAgain: Mend = async (history) => void (await profile(history, {}))

const plan = (history: History, told: object) => {
  const { client, clinic } = history
  const known = {
    id: client.coverageId,
    clientId: client.id,
    program: 'commercial',
    payerId: clinic.payers.commercial,
    status: 'active',
    priority: 1,
  }
  const words = { planName: 'Plan One', memberId: 'M1', groupNumber: '', relation: 'self', insuredName: '', inNetwork: true }
  return give(history, saveCoverage, { ...known, ...words, startsOn: '2026-01-01', endsOn: '', ...told }, clinic.frontDesk.actor)
}

const endPlan = (history: History) => {
  const endsOn = addDays(localDateOf(history.now, history.clinic.timeZone), -1)
  return breaks(history, 'plan', plan(history, { status: 'ended', endsOn }), async (again) => void (await plan(again, {})))
}

/** A plan on the client's own word, of long ago, without a payer or a number. */
const sayVa = (history: History) => {
  const { client } = history
  const word = { id: null, clientId: client.id, program: 'va', payerId: null, status: 'active', priority: 2, planName: '', memberId: '' }
  const rest = { groupNumber: '', relation: 'self', insuredName: '', startsOn: '2000-01-01', endsOn: '2026-11-01', inNetwork: true }
  return give(history, saveCoverage, { ...word, ...rest }, client.actor)
}

const back: Mend = async (history) =>
  void (await give(history, reopenClient, { clientId: history.client.id, reason: 'They came back.' }, history.clinic.therapist.actor))

/** Everything that is out of order is cured by its own command. */
export async function allIsPutRight(history: History): Promise<void> {
  for (const [name, mend] of [...history.broken]) {
    history.broken.delete(name)
    await mend(history)
  }
}

/** With the visits that stand, or without a word about them. */
function close(history: History, way: number): Promise<void> {
  const { clinic, client, seen } = history
  const ahead = seen.visits.filter(({ status, isAhead }) => isAhead && (status === 'tentative' || status === 'confirmed'))
  const told = { clientId: client.id, reason: 'They moved away.', cancelVisitIds: way === 0 ? [] : ahead.map(({ id }) => id) }
  return breaks(history, 'status', give(history, closeClient, told, clinic.frontDesk.actor), back)
}

export const facts: readonly Act[] = [
  {
    name: 'the health screen says stop or wait',
    weight: 2,
    often: true,
    ways: screens.length * 2,
    do: screenOtherwise,
  },
  {
    name: 'the safety questions say high',
    weight: 1,
    often: true,
    do: (history) => breaks(history, 'safety', answer(history, yes), speakWith),
  },
  {
    name: 'somebody begins the safety questions and says yes',
    weight: 1,
    often: true,
    do: (history) => breaks(history, 'safety', answer(history, { q1: true, q2: true }), speakWith),
  },
  {
    name: 'the safety questions go on since the last contact',
    weight: 1,
    do: async (history) =>
      void (await answer(history, { q3: true, q4: true, q5: false, q6: false }, history.client.actor, 'since_last_contact')),
  },
  {
    name: 'three times no',
    weight: 1,
    do: async (history) => {
      history.now = after(history.now, 30)
      await answer(history, { q1: false, q2: false, q6: false })
    },
  },
  { name: 'the treatment consent is taken back', weight: 1, often: true, ways: 2, do: takeBack('treatment-consent') },
  { name: 'the ride agreement is taken back', weight: 1, often: true, ways: 2, do: takeBack('ride-home-agreement') },
  {
    name: 'the birth date says sixteen',
    weight: 1,
    often: true,
    do: (history) => breaks(history, 'birth', profile(history, { bornOn: '2010-05-01' }), profileAgain),
  },
  {
    name: 'the client moves to another state',
    weight: 1,
    do: (history) => breaks(history, 'state', profile(history, { state: 'TX', zip: '75001' }), profileAgain),
  },
  { name: 'the plan has ended', weight: 1, often: true, do: endPlan },
  { name: 'the client tells of the VA', weight: 1, do: async (history) => void (await sayVa(history)) },
  {
    name: 'the client pauses',
    weight: 1,
    often: true,
    do: (history) =>
      breaks(
        history,
        'status',
        give(history, pauseClient, { clientId: history.client.id, reason: 'A long journey.' }, history.clinic.therapist.actor),
        back,
      ),
  },
  {
    name: 'the record is closed',
    weight: 1,
    ways: 2,
    do: close,
  },
  { name: 'all is put right', weight: 10, do: allIsPutRight },
]
