import 'server-only'
import {
  closeNetworkStanding,
  correctNetworkStanding,
  insertNetworkStanding,
  loadNetworkFacts,
  loadNetworkFrom,
  loadNetworkRows,
} from '../../data/records/network-standings.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadPayer } from '../../data/records/prices.ts'
import { loadClinician } from '../../data/records/providers.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { versionOf } from '../../data/version-of.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { saveNetworkStandingInput } from '../../inputs/practice-prices.ts'
import { followNetwork } from '../billing/follow-network.ts'
import { accept, command, reject } from '../command.ts'
import { addLaterRow } from './dated.ts'
import { gone, notFound } from './refusals.ts'

/** Writes down what a payer said about a clinician from a day on, and bills the signed days of its clients by it. Earlier days keep what was said then. */
export const saveNetworkStanding = command({
  name: 'network.save',
  input: saveNetworkStandingInput,
  async standing({ payerId, clinicianId, fromOn }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const entry = await loadNetworkFrom(tx, practiceId, { payerId, clinicianId }, fromOn)
    return entry && { version: versionOf([entry.inNetwork]), values: entry }
  },
  async run({ payerId, clinicianId, inNetwork, fromOn }, { actor, now, tx }) {
    const { practiceId } = actor
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice || !(await loadPayer(tx, practiceId, payerId))) return gone()
    if (!(await loadClinician(tx, practiceId, clinicianId))) return notFound('clinicianId')
    const before = await loadNetworkFacts(tx, practiceId, [payerId])
    const rows = await loadNetworkRows(tx, practiceId, { payerId, clinicianId })
    const saved = await addLaterRow(rows, fromOn, localDateOf(now, practice.timeZone), {
      add: () => insertNetworkStanding(tx, practiceId, { payerId, clinicianId, inNetwork, fromOn }),
      close: (id) => closeNetworkStanding(tx, practiceId, id, fromOn),
      correct: (id) => correctNetworkStanding(tx, practiceId, id, inNetwork),
    })
    if ('problem' in saved) return reject({ fromOn: [saved.problem] })
    const days = await followNetwork(tx, payerId, { actor, clinicianId, before, now })
    return accept({ id: saved.id }, { objectId: saved.id, details: { payerId, clinicianId, inNetwork, fromOn, days } })
  },
})
