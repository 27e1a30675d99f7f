import { isQuick, report, tell } from '../../support/figures.ts'

const { openClinic, done } = await import('../../support/clinic.ts')
const { manyClients } = await import('../../support/import-file.ts')
const { bringIn, emptyPractice, facts, writtenOut } = await import('../../support/round-trip.ts')
const { sha256Hex } = await import('../../../lib/crypto/digests.ts')
const { exportKinds } = await import('../../../lib/domain/practice/import/kinds.ts')
const { stageImport } = await import('../../../lib/commands/practice/stage-import.ts')
const { runImport } = await import('../../../lib/commands/practice/run-import.ts')

/**
 * What can be brought in by the screens' own commands: written out, brought into an empty practice and written out again; each file must
 * hash to the same, and so must what they hold as FHIR, but for the ids an instance gives.
 */
export async function bringAgain(): Promise<void> {
  const count = isQuick ? 200 : 2_000
  const clinic = await openClinic()
  const { actor } = clinic.admin
  for (const name of ["Núñez O'Brien-Lee", '李', 'van der Berg', 'محمد علي']) await clinic.client({ name })
  await done(clinic.run(runImport, await done(clinic.run(stageImport, manyClients(count), actor)), actor))

  const first = await writtenOut(actor)
  const empty = await emptyPractice(clinic)
  tell(`${await bringIn(empty, first, clinic.now)} records brought into an empty practice.`)
  const second = await writtenOut(empty)
  const differ = (what: string, metric: string, value: number) =>
    report({ name: 'roundtrip', case: what, metric, value, unit: '', goal: 0, limit: 0, better: 'lower' })
  for (const [index, kind] of exportKinds.entries())
    differ(kind, 'files that differ', sha256Hex(first[index] ?? '') === sha256Hex(second[index] ?? '') ? 0 : 1)
  const [before, after] = [await facts(actor), await facts(empty)]
  const lost = before.filter((resource) => !after.includes(resource))
  tell(`${before.length} resources of clients, payers and clinicians as FHIR before, ${after.length} after.`)
  if (lost.length > 0) tell(`The first that differs: ${lost[0]}`)
  differ('FHIR but for ids', 'resources that differ', lost.length + Math.abs(after.length - before.length))
}
