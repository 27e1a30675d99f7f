import { sha256Hex } from '../../../lib/crypto/digests.ts'
import { toDay } from '../../../lib/data/dates.ts'
import { inScope, type Tx } from '../../../lib/data/scope.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { CoverageProgram, CoverageStatus } from '../../../lib/domain/coverage/program.ts'
import { canonicalEvidence } from '../../../lib/domain/practice/documents/canonical-text.ts'
import type { DocumentKey } from '../../../lib/domain/practice/documents/document.ts'
import { addDays, type LocalDate } from '../../../lib/domain/time/local.ts'
import { newId } from '../../../lib/ids.ts'
import type { Payers } from './payers.ts'
import { addUser } from './people.ts'

export type TestClient = {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly actor: Extract<Actor, { role: 'client' }>
  /** Null for somebody without any coverage row. */
  readonly coverageId: string | null
  readonly authorizationId: string | null
}

export type ClientOptions = {
  readonly name?: string
  readonly state?: string
  /** Null: no coverage row at all. Commercial unless said otherwise. */
  readonly program?: CoverageProgram | null
  readonly coverageStatus?: CoverageStatus
  readonly coverageStartsOn?: LocalDate
  readonly coverageEndsOn?: LocalDate | null
  /** The number on their card; one of their own unless told otherwise. */
  readonly memberId?: string
  readonly deductibleLeftCents?: number
  readonly familyDeductibleLeftCents?: number
  readonly coinsuranceBasisPoints?: number
  readonly copayCents?: number | null
  readonly copayAfterDeductible?: boolean
  readonly outOfPocketLeftCents?: number
  readonly benefitsVerifiedOn?: LocalDate | null
  /** Visits granted on an authorization: 12 for the VA, none otherwise. Null: no authorization. */
  readonly visitsGranted?: number | null
  /** Yearly income and household for a sliding-scale assessment; none unless given. */
  readonly slidingScale?: {
    readonly householdSize: number
    readonly annualIncomeCents: number
    readonly paysBasisPoints: number
    readonly validUntil?: LocalDate
  }
  /** The primary therapist; nobody when null. */
  readonly primaryClinicianId?: string | null
  /** What is signed already: everything asked at intake unless said otherwise. */
  readonly signed?: readonly DocumentKey[]
  /** Whether the safety screens and questionnaires are answered, with nothing found. */
  readonly screened?: boolean
}

export type ClientWorld = {
  readonly practiceId: string
  readonly now: Date
  readonly today: LocalDate
  readonly payers: Payers
  readonly defaultClinicianId: string
  readonly serial: number
}

const names = 'Ada Aster,Bo Bluebell,Cleo Clover,Dov Dahlia,Eve Elder,Finn Fern,Gia Ginkgo,Hal Hazel,Ida Iris,Jo Juniper'.split(',')
const DAY = 86_400_000

export const intakeDocuments: readonly DocumentKey[] = [
  'privacy-notice-acknowledgement',
  'treatment-consent',
  'education-acknowledgement',
  'telehealth-consent',
]

/** Adds a client who has finished the intake: account, coverage with benefits, screens with nothing found, consents signed, a primary therapist. */
export async function addClient(tx: Tx, world: ClientWorld, options: ClientOptions): Promise<TestClient> {
  const { practiceId, now, serial } = world
  const id = newId()
  const name =
    options.name ??
    `${names[serial % names.length]}${serial < names.length ? '' : ` ${'abcdefghij'[Math.floor(serial / 10) % 10]}${'abcdefghij'[serial % 10]}`}`
  const [legalFirstName = name, ...rest] = name.split(' ')
  await tx.client.createMany({
    data: [
      {
        practiceId,
        id,
        legalFirstName,
        legalLastName: rest.join(' ') || 'Aster',
        bornOn: toDay('1985-04-12'),
        sexForClaims: 'F',
        email: `client.${serial}@example.com`,
        phone: '+15555550150',
        addressLine: '5 Sedge Court',
        city: 'Prairie',
        state: options.state ?? 'MO',
        zip: '64101',
        status: 'active',
        stage: 'preparation',
        indication: 'treatment_resistant_depression',
        diagnosisCodes: ['F33.1'],
        primaryClinicianId: options.primaryClinicianId === undefined ? world.defaultClinicianId : options.primaryClinicianId,
        intakeSubmittedAt: new Date(now.getTime() - 10 * DAY),
      },
    ],
  })
  const user = await addUser(tx, { practiceId, name, email: `client.${serial}@example.com`, role: 'client' }, { clientId: id })
  await tx.clientContact.createMany({
    data: [{ practiceId, id: newId(), clientId: id, kind: 'emergency', name: 'Robin Reed', relation: 'sibling', phone: '+15555550160' }],
  })
  const coverage = await addCoverage(tx, world, id, options)
  if (options.slidingScale) await addSlidingScale(tx, world, id, user.userId, options.slidingScale)
  if (options.screened ?? true) await addScreens(tx, practiceId, id, user.userId, new Date(now.getTime() - 2 * DAY))
  await addSignatures(
    tx,
    { practiceId, clientId: id, userId: user.userId, name, at: new Date(now.getTime() - 9 * DAY) },
    options.signed ?? intakeDocuments,
  )
  return { id, userId: user.userId, name, email: user.email, actor: { role: 'client', clientId: id, ...user.person }, ...coverage }
}

async function addCoverage(tx: Tx, { practiceId, today, payers }: ClientWorld, clientId: string, options: ClientOptions) {
  const program = options.program === undefined ? 'commercial' : options.program
  if (program === null) return { coverageId: null, authorizationId: null }
  const coverageId = newId()
  await tx.coverage.createMany({
    data: [
      {
        practiceId,
        id: coverageId,
        clientId,
        payerId: program === 'self_pay' ? null : payers[program],
        program,
        status: options.coverageStatus ?? 'active',
        priority: 1,
        planName: 'Plan One',
        memberId: options.memberId ?? `M${coverageId.slice(0, 8)}`,
        startsOn: toDay(options.coverageStartsOn ?? '2026-01-01'),
        endsOn: options.coverageEndsOn ? toDay(options.coverageEndsOn) : null,
      },
    ],
  })
  if (program !== 'self_pay' && options.benefitsVerifiedOn !== null) {
    await tx.benefit.createMany({
      data: [
        {
          practiceId,
          id: newId(),
          coverageId,
          clientId,
          deductibleLeftCents: options.deductibleLeftCents ?? 0,
          familyDeductibleLeftCents: options.familyDeductibleLeftCents ?? null,
          coinsuranceBasisPoints: options.coinsuranceBasisPoints ?? 2_000,
          copayCents: options.copayCents ?? null,
          copayAfterDeductible: options.copayAfterDeductible ?? false,
          outOfPocketLeftCents: options.outOfPocketLeftCents ?? 500_000,
          verifiedOn: toDay(options.benefitsVerifiedOn ?? addDays(today, -1)),
          fromOn: toDay(options.benefitsVerifiedOn ?? addDays(today, -1)),
          source: 'phone',
          reference: 'CALL-1',
        },
      ],
    })
  }
  const granted = options.visitsGranted === undefined ? (program === 'va' ? 12 : null) : options.visitsGranted
  if (granted === null) return { coverageId, authorizationId: null }
  const authorizationId = newId()
  await tx.authorization.createMany({
    data: [
      {
        practiceId,
        id: authorizationId,
        coverageId,
        clientId,
        kind: program === 'va' ? 'va_referral' : 'prior',
        status: 'approved',
        number: program === 'va' ? 'VA0012345678' : 'PA-1001',
        codes: [],
        granted,
        startsOn: toDay(addDays(today, -30)),
        endsOn: toDay(addDays(today, 180)),
      },
    ],
  })
  return { coverageId, authorizationId }
}

async function addSlidingScale(
  tx: Tx,
  { practiceId, now, today }: ClientWorld,
  clientId: string,
  decidedBy: string,
  { householdSize, annualIncomeCents, paysBasisPoints, validUntil }: NonNullable<ClientOptions['slidingScale']>,
): Promise<void> {
  await tx.slidingFeeAssessment.createMany({
    data: [
      {
        practiceId,
        id: newId(),
        clientId,
        householdSize,
        annualIncomeCents: BigInt(annualIncomeCents),
        region: 'contiguous',
        guidelineYear: 2026,
        guidelineCents: (15_960 + 5_680 * (householdSize - 1)) * 100,
        paysBasisPoints,
        attestedAt: new Date(now.getTime() - 8 * DAY),
        validFrom: toDay(addDays(today, -8)),
        validUntil: toDay(validUntil ?? addDays(today, 357)),
        decidedBy,
      },
    ],
  })
}

async function addScreens(tx: Tx, practiceId: string, clientId: string, takenBy: string, takenAt: Date): Promise<void> {
  const screen = { practiceId, clientId, takenAt, takenBy, answers: {}, findings: [], rulesetVersion: 'test' }
  await tx.screening.createMany({ data: [{ ...screen, id: newId(), kind: 'contraindication', level: 'clear' }] })
  await addSafetyAnswers(tx, { practiceId, clientId, takenBy, at: takenAt })
  const answered = { practiceId, clientId, takenAt, takenBy, flags: [] as string[] }
  await tx.instrumentResponse.createMany({
    data: [
      { ...answered, id: newId(), kind: 'phq9', answers: [2, 2, 2, 2, 2, 2, 2, 2, 0], total: 16, band: 'moderately_severe' },
      { ...answered, id: newId(), kind: 'gad7', answers: [2, 2, 2, 1, 1, 1, 1], total: 10, band: 'moderate' },
    ],
  })
}

/** A whole sitting of the safety questions without a yes, answered by the client alone. Gives its id. */
export async function addSafetyAnswers(
  tx: Tx,
  { practiceId, clientId, takenBy, at }: { practiceId: string; clientId: string; takenBy: string; at: Date },
): Promise<string> {
  const id = newId()
  const row = { practiceId, id, clientId, level: 'none' }
  const answers = { q1: false, q2: false, q6: false }
  const stored = { kind: 'cssrs', takenAt: at, takenBy, answers: { form: 'past_month', answers }, findings: [], rulesetVersion: 'test' }
  await tx.screening.createMany({ data: [{ ...row, ...stored }] })
  const times = { openedAt: at, savedAt: at, completedAt: at }
  await tx.safetyEpisode.createMany({
    data: [{ ...row, ...times, form: 'past_month', askedBy: 'self', answers, changes: [], openUntilClosed: false }],
  })
  return id
}

type Signing = { readonly practiceId: string; readonly clientId: string; readonly userId: string; readonly name: string; readonly at: Date }

/** Signs the current version of documents, with the evidence a browser would leave. Gives the ids of the signatures. */
export async function addSignatures(
  tx: Tx,
  { practiceId, clientId, userId, name, at }: Signing,
  keys: readonly DocumentKey[],
): Promise<Partial<Record<DocumentKey, string>>> {
  if (keys.length === 0) return {}
  const versions = await tx.documentVersion.findMany({
    where: { practiceId, template: { key: { in: [...keys] } }, retiredOn: null },
    select: { id: true, version: true, hash: true, template: { select: { key: true } } },
  })
  const made = versions.map(({ id: versionId, version, hash, template }) => {
    const documentKey = template.key as DocumentKey
    const evidence = {
      clientId,
      documentKey,
      documentVersion: version,
      documentHash: hash,
      signedName: name,
      signedBy: userId,
      signedAt: at,
      ipPrefix: '127.0.0',
      agent: 'test',
      details: {},
    }
    return {
      practiceId,
      id: newId(),
      clientId,
      versionId,
      documentKey,
      documentHash: hash,
      signedName: name,
      signedAt: at,
      signedBy: userId,
      ipPrefix: '127.0.0',
      agent: 'test',
      evidenceHash: sha256Hex(canonicalEvidence(evidence)),
      details: {},
    }
  })
  await tx.signature.createMany({ data: made })
  return Object.fromEntries(made.map(({ documentKey, id }) => [documentKey, id]))
}

/** Adds `rows` in the scope of the set-up. */
export const asSetUp = <Result>(practiceId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  inScope({ role: 'system', practiceId, job: 'set-up' }, work)
