import 'server-only'
import { codeForPayer } from '../../domain/billing/payer-code.ts'
import type { ChargeOnPaper } from '../../domain/billing/superbill-content.ts'
import { type CoverageOnFile, isInForce, payersOn } from '../../domain/coverage/program.ts'
import type { MedicareStanding } from '../../domain/coverage/rule-medicare-clinician.ts'
import type { ClinicianOnPaper, SignatureOnPaper } from '../../domain/practice/documents/papers.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'
import type { ClientCharge } from './client-charges.ts'
import { loadClinicianOnPaper, loadInsurancesOnPaper } from './papers.ts'
import { loadPayerCodes } from './payer-codes.ts'
import { loadMedicareStanding } from './private-contracts.ts'

export type ServiceWithStanding = ClientCharge & ChargeOnPaper & { readonly medicare: MedicareStanding }

type Of = {
  readonly practiceId: string
  readonly clientId: string
  readonly charges: readonly ClientCharge[]
  readonly coverages: readonly CoverageOnFile[]
  /** Where the practice is, for visits that do not say where the client was. */
  readonly home: { readonly state: string; readonly timeZone: TimeZone }
}

/** What stands behind each line of a paper on its own day: clinician and licence there, who signed, whose plan, how they stand with Medicare. */
export async function loadServicesOnPaper(tx: Tx, { practiceId, clientId, charges, coverages, home }: Of): Promise<ServiceWithStanding[]> {
  const insurances = await loadInsurancesOnPaper(tx, practiceId, clientId)
  const codes = await loadPayerCodes(tx, practiceId)
  const signatures = await loadNoteSignatures(tx, charges, home.timeZone)
  const clinicianOf = remembered((clinicianId: string, on: LocalDate, state: string) =>
    loadClinicianOnPaper(tx, practiceId, clinicianId, { on, state }),
  )
  const standingOf = remembered((clinicianId: string, on: LocalDate) => loadMedicareStanding(tx, practiceId, { clientId, clinicianId, on }))
  const services: ServiceWithStanding[] = []
  for (const charge of charges) {
    const { clinicianId, serviceOn, code, noteId } = charge
    const state = charge.stateOfService ?? home.state
    const plan = payersOn(coverages, serviceOn).find((coverage) => isInForce(coverage, serviceOn))
    const insured = plan ? insurances.get(plan.id) : undefined
    services.push({
      ...charge,
      clinician: (await clinicianOf(clinicianId, serviceOn, state)) ?? unknownClinician(charge.clinicianName, state),
      signature: (noteId && signatures.get(noteId)) || null,
      insurance: insured?.insurance ?? null,
      payerCode: codeForPayer(codes, { code, on: serviceOn, payerId: insured?.payerId ?? null }),
      medicare: await standingOf(clinicianId, serviceOn),
    })
  }
  return services
}

const unknownClinician = (name: string, licenseState: string): ClinicianOnPaper => ({
  name,
  credential: '',
  licenseNumber: '',
  licenseState,
  npi: '',
  supervisor: null,
})

/** Asks once for the same words. */
function remembered<Asked extends readonly string[], Answer>(ask: (...asked: Asked) => Promise<Answer>) {
  const answers = new Map<string, Promise<Answer>>()
  return (...asked: Asked): Promise<Answer> => {
    const key = asked.join(' ')
    const known = answers.get(key) ?? ask(...asked)
    answers.set(key, known)
    return known
  }
}

/** Who signed the notes of these charges, and on which day. The desk reads no word of them. */
async function loadNoteSignatures(tx: Tx, charges: readonly ClientCharge[], timeZone: TimeZone): Promise<Map<string, SignatureOnPaper>> {
  const ids = charges.flatMap(({ noteId }) => noteId ?? [])
  const rows = await tx.$queryRaw<readonly { note_id: string; name: string; title: string; signed_at: Date }[]>`
    SELECT note_id, name, title, signed_at FROM app.note_signatures(${ids}::uuid[])`
  return new Map(
    rows.map(({ note_id, name, title, signed_at }) => [note_id, { name: `${name}, ${title}`, signedOn: localDateOf(signed_at, timeZone) }]),
  )
}
