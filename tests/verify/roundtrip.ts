import { finish, isQuick, report, tell } from '../support/figures.ts'

const { openClinic, done } = await import('../support/clinic.ts')
const { manyClients } = await import('../support/import-file.ts')
const { bringIn, emptyPractice, writtenOut } = await import('../support/round-trip.ts')
const { sha256Hex } = await import('../../lib/crypto/digests.ts')
const { exportKinds } = await import('../../lib/domain/practice/import/kinds.ts')
const { stageImport } = await import('../../lib/commands/practice/stage-import.ts')
const { runImport } = await import('../../lib/commands/practice/run-import.ts')

/**
 * `verify -- roundtrip [--quick] [--json]`: a practice's records are written out, brought into an empty practice by the same commands the
 * screens give, and written out again; each file must hash to the same.
 */
const count = isQuick ? 200 : 2_000
const clinic = await openClinic()
const { actor } = clinic.admin
for (const name of ["Núñez O'Brien-Lee", '李', 'van der Berg', 'محمد علي']) await clinic.client({ name })
await done(clinic.run(runImport, await done(clinic.run(stageImport, manyClients(count), actor)), actor))

const first = await writtenOut(actor)
const empty = await emptyPractice(clinic)
tell(`${await bringIn(empty, first, clinic.now)} records brought into an empty practice.`)
const second = await writtenOut(empty)
for (const [index, kind] of exportKinds.entries()) {
  const isSame = sha256Hex(first[index] ?? '') === sha256Hex(second[index] ?? '')
  report({
    name: 'roundtrip',
    case: kind,
    metric: 'files that differ',
    value: isSame ? 0 : 1,
    unit: '',
    goal: 0,
    limit: 0,
    better: 'lower',
  })
}
finish()
