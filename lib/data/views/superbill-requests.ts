import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ClientCharge } from '../records/client-charges.ts'
import { loadPracticeOnPaper } from '../records/papers.ts'
import { judgeSuperbill } from '../records/superbill-facts.ts'
import { listRequests, type RequestOnFile } from '../records/superbill-requests.ts'
import type { Tx } from '../scope.ts'

export type RequestToAnswer = RequestOnFile & {
  /** What keeps the desk from making it now; nothing where it can be made, and for the client's own eyes. */
  readonly findings: readonly Finding[]
}

/** Superbills a client has asked for, the newest first; for staff, each open one with what it still waits for. */
export async function listRequestsToAnswer(
  tx: Tx,
  { role, practiceId }: Actor,
  clientId: string,
  charges: Promise<readonly ClientCharge[]>,
): Promise<RequestToAnswer[]> {
  const requests = await listRequests(tx, practiceId, clientId)
  const practice = role === 'client' || requests.every(({ status }) => status !== 'open') ? null : await loadPracticeOnPaper(tx, practiceId)
  const answers: RequestToAnswer[] = []
  for (const request of requests) {
    const asked = (await charges).filter(({ id }) => request.chargeIds.includes(id))
    const judged =
      practice && request.status === 'open' ? await judgeSuperbill(tx, practiceId, { clientId, charges: asked, practice }) : null
    answers.push({ ...request, findings: judged?.findings.filter(({ effect }) => effect !== 'warn') ?? [] })
  }
  return answers
}
