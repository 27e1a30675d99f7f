import type { Breaking, Scene } from '../scene.ts'
import { insert, ofClient, remove, update } from './sql.ts'

const flags = (patch: object) => (scene: Scene) => [update(scene, 'payer', `flags = flags || '${JSON.stringify(patch)}'`)]
const program = (to: 'va' | 'medicare') => (scene: Scene) => [
  update(scene, 'coverage', { program: to, payer_id: scene.clinic.payers[to] }, ofClient(scene)),
]
const network = (scene: Scene, payer: 'va' | 'commercial', answer: string, of: 'therapist' | 'otherTherapist' = 'therapist') =>
  insert(scene, 'network_standing', {
    ...{
      payer_id: scene.clinic.payers[payer],
      clinician_id: scene.clinic[of].clinicianId,
      in_network: answer,
      from_on: '2025-01-01',
    },
  })
const cleared = (scene: Scene) => remove(scene, 'network_standing', {})
const authorization = (scene: Scene, kind: 'va_referral' | 'prior', granted: number) =>
  insert(scene, 'authorization', {
    ...{ ...ofClient(scene), coverage_id: scene.client.coverageId, kind, status: 'approved', granted, codes: '{}' },
    ...{ number: kind === 'prior' ? 'PA-1' : 'VA0012345678', starts_on: '2026-01-01', ends_on: '2027-12-31' },
  })
const medicare = (status: string) => (scene: Scene) => [...program('medicare')(scene), update(scene, 'medicare_standing', { status })]

/** The client has said that they have Medicaid beside their plan, and nobody has verified it. */
const toldOfMedicaid = (scene: Scene) => [
  insert(scene, 'coverage', {
    ...{ ...ofClient(scene), payer_id: scene.clinic.payers.medicaid, program: 'medicaid', status: 'active', priority: 2 },
    ...{ starts_on: '2026-01-01', source: 'client' },
  }),
]

/** The plan leaves the therapist out of its network, and was asked what it pays there. */
const askedOutside = (scene: Scene) => [
  cleared(scene),
  network(scene, 'commercial', 'no'),
  update(scene, 'benefit', { in_network: false }, ofClient(scene)),
]

export const payerRows: readonly Breaking[] = [
  { row: 'coverage.known', in: 'hour', code: 'COVERAGE_UNKNOWN', rows: (scene) => [remove(scene, 'coverage', ofClient(scene))] },
  {
    row: 'coverage.order',
    in: 'hour',
    code: 'MEDICAID_PENDING',
    rows: (scene) => [
      insert(scene, 'coverage', {
        ...{ ...ofClient(scene), payer_id: scene.clinic.payers.medicaid, program: 'medicaid', status: 'pending', priority: 2 },
        ...{ starts_on: '2026-01-01' },
      }),
    ],
  },
  { row: 'coverage.asked-again', in: 'hour', code: 'CLIENT_SAYS_COVERED', rows: toldOfMedicaid },
  { row: 'coverage.fresh', in: 'hour', code: 'BENEFITS_NOT_VERIFIED', rows: (scene) => [remove(scene, 'benefit', ofClient(scene))] },
  { row: 'coverage.network', in: 'hour', code: 'OUT_OF_NETWORK', rows: askedOutside },
  {
    row: 'coverage.va-network',
    in: 'hour',
    code: 'VA_CLINICIAN_NOT_IN_NETWORK',
    // Anybody who is free may give it: nobody here is in the network.
    rows: (scene) => [
      ...[...program('va')(scene), authorization(scene, 'va_referral', 20), cleared(scene)],
      ...[network(scene, 'va', 'no'), network(scene, 'va', 'no', 'otherTherapist')],
    ],
  },
  {
    row: 'coverage.va-network-open',
    in: 'hour',
    code: 'VA_NETWORK_UNKNOWN',
    rows: (scene) => [...program('va')(scene), authorization(scene, 'va_referral', 20), cleared(scene)],
  },
  {
    row: 'coverage.va-set-aside',
    in: 'journey',
    code: 'VA_USE_ENDED_BY_CLIENT',
    rows: (scene) => [
      insert(scene, 'private_wish', {
        ...{ ...ofClient(scene), cycle_id: scene.cycleId, coverage_id: scene.client.coverageId, signed_name: scene.client.name },
        ...{ signed_at: '2026-11-20 10:00-06', signed_by: scene.client.userId, from_on: '2026-11-30', to_on: '2026-12-05' },
        ...{ use_ended_at: '2026-11-21 10:00-06', use_ended_by: scene.client.userId },
      }),
    ],
  },
  { row: 'authorization.va', in: 'hour', code: 'VA_REFERRAL_MISSING', rows: program('va') },
  { row: 'authorization.plan', in: 'hour', code: 'PRIOR_AUTH_MISSING', rows: flags({ requiresAuthorization: 'yes' }) },
  {
    row: 'authorization.said',
    in: 'hour',
    code: 'AUTHORIZATION_LOW_VISITS',
    rows: (scene) => [...flags({ requiresAuthorization: 'yes' })(scene), authorization(scene, 'prior', 2)],
  },
  { row: 'medicare.clinician', in: 'hour', code: 'MEDICARE_CLINICIAN_NEITHER', rows: medicare('neither') },
  { row: 'medicare.clinician-open', in: 'hour', code: 'MEDICARE_STATUS_UNKNOWN', rows: medicare('unknown') },
  { row: 'extended-care.wall', in: 'format A', code: 'EXTENDED_CARE_CONTRACT_FORBIDS', rows: flags({ allowsNoncoveredCharge: 'no' }) },
  { row: 'extended-care.open', in: 'format A', code: 'EXTENDED_CARE_CONTRACT_UNKNOWN', rows: flags({ allowsNoncoveredCharge: 'unknown' }) },
  { row: 'extended-care.own-word', in: 'format A', code: 'EXTENDED_CARE_OWN_WORD', rows: toldOfMedicaid },
  { row: 'telehealth.covered', in: 'video', code: 'TELEHEALTH_NOT_COVERED', rows: flags({ coversTelehealth: 'no' }) },
  { row: 'telehealth.open', in: 'video', code: 'TELEHEALTH_COVERAGE_UNKNOWN', rows: flags({ coversTelehealth: 'unknown' }) },
]
