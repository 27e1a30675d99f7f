import 'server-only'
import type { CssrsAnswers, CssrsForm, CssrsLevel } from '../../domain/clients/cssrs.ts'
import type { AskedBy, SafetyChange, SafetyEpisode } from '../../domain/clients/safety-episode.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Prisma } from '../generated/client.ts'
import { readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { insertScreening } from './screenings.ts'

export type StoredEpisode = SafetyEpisode & { readonly clientId: string; readonly openedAt: Date; readonly alertId: string | null }

const columns = {
  id: true,
  clientId: true,
  form: true,
  askedBy: true,
  openedAt: true,
  savedAt: true,
  answers: true,
  changes: true,
  level: true,
  completedAt: true,
  openUntilClosed: true,
  alertId: true,
  closedAt: true,
} as const

const storedOf = (row: Prisma.SafetyEpisodeGetPayload<{ select: typeof columns }>): StoredEpisode => ({
  ...row,
  form: row.form as CssrsForm,
  askedBy: row.askedBy as AskedBy,
  answers: readJson('SafetyEpisode.answers', row.answers),
  changes: readJson('SafetyEpisode.changes', row.changes),
  level: row.level as CssrsLevel,
})

/** A client's sittings of the safety questions, the one saved last first. */
export async function loadEpisodes(tx: Tx, practiceId: string, clientId: string): Promise<StoredEpisode[]> {
  const rows = await tx.safetyEpisode.findMany({
    where: { practiceId, clientId },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  return rows.map(storedOf)
}

/** An episode, locked for the rest of the transaction. */
export async function loadEpisode(tx: Tx, practiceId: string, id: string): Promise<StoredEpisode | null> {
  await tx.$queryRaw`SELECT 1 FROM safety_episode WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.safetyEpisode.findUnique({ where: { practiceId_id: { practiceId, id } }, select: columns })
  return row && storedOf(row)
}

type Saved = Pick<SafetyEpisode, 'answers' | 'changes' | 'level' | 'completedAt' | 'openUntilClosed'>
type Written = { readonly practiceId: string; readonly now: Date; readonly findings: readonly Finding[] }

export type NewEpisode = Written &
  Saved & {
    readonly clientId: string
    readonly form: CssrsForm
    readonly askedBy: AskedBy
    readonly appointmentId: string | null
    readonly takenBy: string
    readonly rulesetVersion: string
  }

const toJson = ({ answers, changes }: Pick<SafetyEpisode, 'answers' | 'changes'>) => ({
  answers: writeJson('SafetyEpisode.answers', answers),
  changes: writeJson('SafetyEpisode.changes', changes),
})

/** Opens an episode beside its screening, which keeps what lists and prescribers read. Gives the id of both. */
export async function insertEpisode(tx: Tx, episode: NewEpisode): Promise<string> {
  const { practiceId, clientId, form, askedBy, appointmentId, takenBy, rulesetVersion, now, findings, answers, level, ...rest } = episode
  const screening = { practiceId, clientId, appointmentId, takenBy, rulesetVersion, findings, level, takenAt: now }
  const id = await insertScreening(tx, { ...screening, kind: 'cssrs', answers: { form, answers } })
  const stored = { ...rest, ...toJson({ answers, changes: rest.changes }), level }
  await tx.safetyEpisode.createMany({
    data: [{ ...stored, practiceId, id, clientId, form, askedBy, appointmentId, openedAt: now, savedAt: now }],
  })
  return id
}

/** Goes on with an episode. */
export async function updateEpisode(
  tx: Tx,
  { id, form }: Pick<StoredEpisode, 'id' | 'form'>,
  { practiceId, now, findings, answers, changes, level, completedAt, openUntilClosed }: Written & Saved,
): Promise<void> {
  await tx.screening.updateMany({
    where: { practiceId, id },
    data: {
      takenAt: now,
      answers: writeJson('Screening.answers', { form, answers }),
      level,
      findings: writeJson('Screening.findings', findings),
    },
  })
  await tx.safetyEpisode.updateMany({
    where: { practiceId, id },
    data: { savedAt: now, ...toJson({ answers, changes }), level, completedAt, openUntilClosed },
  })
}

/** Names the alert an episode raised. */
export async function setAlertOfEpisode(tx: Tx, practiceId: string, id: string, alertId: string): Promise<void> {
  await tx.safetyEpisode.updateMany({ where: { practiceId, id, alertId: null }, data: { alertId } })
}

/** Corrects answers without touching the level, or when they were given. */
export async function updateAnswers(
  tx: Tx,
  practiceId: string,
  { id, form }: Pick<StoredEpisode, 'id' | 'form'>,
  answers: CssrsAnswers,
  changes: readonly SafetyChange[],
): Promise<void> {
  await tx.screening.updateMany({ where: { practiceId, id }, data: { answers: writeJson('Screening.answers', { form, answers }) } })
  await tx.safetyEpisode.updateMany({ where: { practiceId, id }, data: { ...toJson({ answers, changes }) } })
}
