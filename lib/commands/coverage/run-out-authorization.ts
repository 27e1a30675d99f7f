import 'server-only'
import { lockAuthorization, moveAuthorization } from '../../data/records/authorizations.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertTask } from '../../data/records/tasks.ts'
import { runsOutAs } from '../../domain/coverage/run-out.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { runOutAuthorizationInput } from '../../inputs/coverage.ts'
import { accept, command, reject } from '../command.ts'

/** Ends an authorization whose last day is behind or whose visits are all done, and asks the desk for another. */
export const runOutAuthorization = command({
  name: 'authorization.run-out',
  input: runOutAuthorizationInput,
  async run({ authorizationId: id }, { actor: { practiceId }, now, tx }) {
    const row = await lockAuthorization(tx, practiceId, id)
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const status = row && runsOutAs(row, today)
    if (!row || !status) return reject({ form: ['This authorization still runs.'] })
    await moveAuthorization(tx, practiceId, id, { status, vaStage: row.vaStage === null ? null : status })
    const { clientId, number, endsOn } = row
    const task = {
      kind: 'authorization-ended',
      forRole: 'front-desk',
      dueAt: now,
      subjectId: id,
      params: { status, number, endsOn },
    } as const
    await insertTask(tx, { practiceId, clientId, ...task })
    return accept({ authorizationId: id, status }, { clientId, objectId: id, details: { status } })
  },
})
