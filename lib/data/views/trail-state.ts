import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { atOnce } from '../at-once.ts'
import { loadNames } from '../records/users.ts'
import type { Tx } from '../scope.ts'
import { auditKeys, headsGoTo } from '../secrets.ts'

type Admin = Extract<Actor, { role: 'admin' }>

const columns = { finishedAt: true, askedBy: true, firstSeq: true, lastSeq: true, brokenSeq: true, problem: true } as const

/** When the trail was last looked at, by whom and what was found, what is signed, and where signed heads go. */
export async function findTrailState(tx: Tx, { practiceId }: Admin) {
  const finished = { practiceId, finishedAt: { not: null } }
  const newest = { orderBy: { finishedAt: 'desc' }, select: columns } as const
  const { look, whole, asked, signed } = await atOnce({
    look: tx.auditVerification.findFirst({ where: finished, ...newest }),
    whole: tx.auditVerification.findFirst({ where: { ...finished, isWhole: true }, ...newest }),
    asked: tx.auditVerification.count({ where: { practiceId, finishedAt: null } }),
    signed: tx.auditCheckpoint.findFirst({
      where: { practiceId },
      orderBy: { seq: 'desc' },
      select: { seq: true, madeAt: true, exportedAt: true },
    }),
  })
  const userIds = [look?.askedBy, whole?.askedBy].flatMap((id) => id ?? [])
  const names = await loadNames(tx, practiceId, userIds)
  const lookOf = (row: typeof look) =>
    row?.finishedAt
      ? {
          at: row.finishedAt,
          by: (row.askedBy && names.get(row.askedBy)) ?? null,
          first: Number(row.firstSeq),
          last: Number(row.lastSeq),
          broken: row.problem === null ? null : { seq: Number(row.brokenSeq), problem: row.problem },
        }
      : null
  const { file, mail } = headsGoTo()
  return {
    isAsked: asked > 0,
    lastLook: lookOf(look),
    lastWhole: lookOf(whole),
    signed: signed && { seq: Number(signed.seq), at: signed.madeAt, takenAt: signed.exportedAt },
    goesTo: { file: file !== null, mail },
    publicKeys: auditKeys().publicKeys,
  }
}
