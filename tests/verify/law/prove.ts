import { type LawMoment, lawMoments } from '../../../lib/domain/law/moment.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import { printedLaw, readingOf } from '../../domain/law/page.ts'
import { type Clinic, openClinic } from '../../support/clinic.ts'
import { changeRows, readRows, takenBack } from '../../support/sandbox.ts'
import { breakings } from './breakings.ts'
import { atFacility, atHome, formatC, integration } from './kinds/elsewhere.ts'
import { formatA, journey } from './kinds/journey.ts'
import { evaluation, hour, seat, video } from './kinds/single.ts'
import { mends } from './mends.ts'
import type { Breaking, Given, Scene, Step, VisitKind } from './scene.ts'

const kinds: Readonly<Record<string, VisitKind>> = {
  journey,
  'format A': formatA,
  'format C': formatC,
  'at home': atHome,
  'at a facility': atFacility,
  integration,
  hour,
  video,
  evaluation,
  seat,
}

/** What is tried is what a reader of the page sees, so that a field switched off in the code is missed here. */
const printed = printedLaw()
const wordAt = (row: string, moment: LawMoment) => printed.get(row)?.[moment] ?? '-'

type Options = { readonly role: string; readonly isQuick: boolean; readonly only: string | null; readonly tell: (text: string) => void }

/** The moments at which no command asks: what a person is offered is read by views, and these columns belong to work that comes. */
const withoutCommand: Readonly<Partial<Record<LawMoment, string>>> = { offer: 'times are offered by views, which write nothing' }

const exceptOf = (id: string, moment: LawMoment) => breakings.find(({ row, except }) => row === id && except?.[moment])?.except?.[moment]

type Findings = { readonly said: readonly Said[]; readonly refused: boolean }

export async function proveLaw({ role, isQuick, only, tell }: Options) {
  const cells = [...printed.keys()].flatMap((row) =>
    lawMoments.filter((moment) => wordAt(row, moment) !== '-').map((moment) => ({ row, moment })),
  )
  const untried: string[] = []
  const silent: string[] = []
  const unlawful: string[] = []
  const reached = new Set<string>()
  let tried = 0
  let proven = 0
  let mended = 0
  const clinic = await openClinic()

  const tryCell = async (scene: Scene, step: Step, row: string, breaking: Breaking) => {
    const key = `${row} at ${step.moment}`
    reached.add(key)
    const reason = breaking.except?.[step.moment]
    if (reason) return void untried.push(`${key}: ${reason}`)
    tried += 1
    const missing = await takenBack(() => tryBroken({ role, scene, step, row, breaking }))
    const unmended = missing ?? (await takenBack(() => tryMended({ role, scene, step, row, breaking })))
    if (unmended === null && mends[row] && breaking.rows) mended += 1
    if (unmended === null) proven += 1
    else silent.push(`${key}: ${unmended}`)
  }

  for (const [name, kind] of Object.entries(kinds)) {
    const mine = breakings.filter(({ in: of, row }) => of === name && (only === null || row === only))
    if (mine.length === 0) continue
    await takenBack(async () => {
      const scene = await opened(kind, clinic)
      if (typeof scene === 'string') return void unlawful.push(`${name}: ${scene}`)
      for (const step of kind.steps) {
        const unready = await prepared(scene, step)
        if (unready !== null) {
          unlawful.push(`${name} before ${step.moment}: ${unready}`)
          break
        }
        for (const [index, breaking] of mine.entries()) {
          const { row } = breaking
          if (wordAt(row, step.moment) === '-' || (isQuick && (index + step.moment.length) % 10 !== 0)) continue
          await tryCell(scene, step, row, breaking)
        }
        const outcome = await passes(scene, step)
        if (outcome.status !== 'done') unlawful.push(`${name} at ${step.moment}: ${said(outcome)}`)
        if (outcome.status !== 'done' && step.stays) break
      }
    })
    tell(`${name}: ${proven} of ${tried} proven so far`)
  }
  const known = new Set(breakings.map(({ row }) => row))
  for (const { row, moment } of cells) {
    const key = `${row} at ${moment}`
    if (reached.has(key) || isQuick || only !== null) continue
    const because = withoutCommand[moment] ?? exceptOf(row, moment)
    if (because) untried.push(`${key}: ${because}`)
    else silent.push(`${key}: ${known.has(row) ? 'no step of its visit reaches this moment' : 'no fixture'}`)
  }
  return { asked: cells.length, tried, proven, mended, silent, untried, unlawful }
}

async function opened(kind: VisitKind, clinic: Clinic): Promise<Scene | string> {
  try {
    return await kind.open(clinic)
  } catch (error) {
    return reasonOf(error)
  }
}

async function prepared(scene: Scene, { prepare }: Step): Promise<string | null> {
  try {
    await prepare?.(scene)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n').filter(Boolean).at(-1) ?? '') : String(error)

async function passes(scene: Scene, step: Step): Promise<Outcome<unknown, unknown>> {
  const act = async () => step.give(scene, await step.lawful(scene))
  return step.stays ? act() : takenBack(act)
}

type Try = { readonly role: string; readonly scene: Scene; readonly step: Step; readonly row: string; readonly breaking: Breaking }

/** What is wrong with a field: nothing is null. */
async function tryBroken({ role, scene, step, row, breaking }: Try): Promise<string | null> {
  const kept = { ...scene, others: [...scene.others] }
  try {
    const lawful = await step.lawful(scene)
    const rows = breaking.rows?.(scene, step.moment) ?? []
    if (rows.length > 0 && (await changeRows(role, rows)) === 0 && !breaking.given) return 'no row was changed'
    const given: Given = breaking.given ? breaking.given(lawful, scene, step.moment) : lawful
    const before = await stateOf(role, scene)
    const outcome = await step.give(scene, given)
    const bite = readingOf(wordAt(row, step.moment)).staff
    const found = await findingsOf(role, scene, outcome, bite === 'waits')
    const own = found.said.find((one) => one.code === breaking.code && one.row === row)
    if (!own) return `${breaking.code} is not said, but ${said(outcome)}`
    if (bite === 'stops' && !found.refused) return `${breaking.code} does not stop`
    if (found.refused && own.bite !== bite) return `${breaking.code} ${own.bite} and not ${bite}`
    if (found.refused && before !== (await stateOf(role, scene))) return 'it was refused and changed something'
    return null
  } catch (error) {
    return `it broke: ${reasonOf(error)}`
  } finally {
    scene.appointmentId = kept.appointmentId
    scene.others.splice(0, 9, ...kept.others)
  }
}

/** What is still wrong after the fact was broken and cured by its own command. A row without such a command is put back, and the step then passes. */
async function tryMended({ role, scene, step, row, breaking }: Try): Promise<string | null> {
  const mend = mends[row]
  const rows = breaking.rows?.(scene, step.moment) ?? []
  if (!mend || rows.length === 0) return null
  const kept = { ...scene, others: [...scene.others] }
  try {
    const lawful = await step.lawful(scene)
    await changeRows(role, rows)
    const cured = await mend(scene, lawful.now)
    if (cured.status !== 'done') return `its cure: ${said(cured)}`
    const outcome = await step.give(scene, await step.lawful(scene))
    return outcome.status === 'done' ? null : `mended and still ${said(outcome)}`
  } catch (error) {
    return `its cure broke: ${reasonOf(error)}`
  } finally {
    Object.assign(scene, { appointmentId: kept.appointmentId })
    scene.others.splice(0, 9, ...kept.others)
  }
}

type Said = { readonly code: string; readonly row: string; readonly bite: string }

const saidIn = (findings: unknown): readonly Said[] => (Array.isArray(findings) ? (findings as readonly Said[]) : [])

/** What was said: by the answer, or kept on the visit as what it waits for. */
async function findingsOf(role: string, { client }: Scene, outcome: Outcome<unknown, unknown>, waits: boolean): Promise<Findings> {
  if (outcome.status === 'refused') return { said: saidIn(outcome.ruling.findings), refused: true }
  if (outcome.status !== 'done') return { said: [], refused: true }
  if (!waits) return { said: saidIn(outcome.warnings), refused: false }
  const kept = await readRows<{ findings: unknown }>(role, `SELECT findings FROM appointment WHERE client_id = '${client.id}'`)
  const { waitsFor } = outcome.value as { readonly waitsFor?: unknown }
  return { said: [...saidIn(waitsFor), ...kept.flatMap(({ findings }) => saidIn(findings))], refused: false }
}

const watched = ['appointment', 'reservation', 'ride_home', 'journey_event', 'discharge', 'cycle', 'vital_reading']

async function stateOf(role: string, { clinic }: Scene): Promise<string> {
  const parts = watched.map(
    (table) => `(SELECT md5(string_agg(t::text, '|' ORDER BY t.id)) FROM "${table}" t WHERE practice_id = '${clinic.practiceId}')`,
  )
  const [row] = await readRows<{ state: string }>(role, `SELECT concat_ws(',', ${parts.join(', ')}) AS state`)
  return row?.state ?? ''
}

const said = (outcome: Outcome<unknown, unknown>): string => {
  if (outcome.status === 'refused')
    return `refused for ${saidIn(outcome.ruling.findings)
      .map(({ code }) => code)
      .join(', ')}`
  return outcome.status === 'done'
    ? `done with ${
        saidIn(outcome.warnings)
          .map(({ code }) => code)
          .join(', ') || 'nothing'
      }`
    : JSON.stringify(outcome)
}
