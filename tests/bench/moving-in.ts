import { runImport } from '../../lib/commands/practice/run-import.ts'
import { stageImport } from '../../lib/commands/practice/stage-import.ts'
import { sha256Hex } from '../../lib/crypto/digests.ts'
import { findImport } from '../../lib/data/views/imports.ts'
import { readCsv } from '../../lib/files/csv/read-csv.ts'
import { openClinic } from '../support/clinic.ts'
import { finish, isQuick, report } from '../support/figures.ts'
import { manyClients } from '../support/import-file.ts'

/** `bench -- moving-in [--quick] [--json]`: clients with whom to call, from the bytes of a file to their charts and the trail. */
const name = 'moving-in'
const CLIENTS = isQuick ? 1_000 : 10_000
const [GOAL, LIMIT] = isQuick ? [3, 6] : [30, 60]

const clinic = await openClinic()
const { actor } = clinic.admin
const { headers, rows } = manyClients(CLIENTS)
const bytes = new TextEncoder().encode([headers, ...rows].map((row) => row.join(',')).join('\n'))

let all = 0
async function timed<Result>(what: string, work: () => Promise<Result> | Result): Promise<Result> {
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1_000
  all += seconds
  report({ name, case: `${CLIENTS} clients ${what}`, metric: 'once', unit: 's', better: 'lower', value: seconds, goal: GOAL, limit: LIMIT })
  return result
}

const stage = async () => {
  const file = readCsv(bytes)
  if ('problem' in file) throw new Error(file.problem)
  return clinic.run(stageImport, { kind: 'clients', fileName: 'many.csv', sha256: sha256Hex(bytes), ...file }, actor)
}
const asked = { today: clinic.today, now: clinic.now, show: 'all', page: 1 } as const

const staged = await timed('are read and kept as rows', stage)
if (staged.status !== 'done') throw new Error(JSON.stringify(staged).slice(0, 500))
const { importId } = staged.value
const seen = await timed('are looked at', () => clinic.read(actor, (tx) => findImport(tx, actor, importId, asked)))
const run = await timed('are brought in', () => clinic.run(runImport, { importId }, actor))
const again = await timed('are sent once more, and nothing comes of it', stage)

const count = await clinic.asSystem((tx) => tx.client.count({ where: { practiceId: clinic.practiceId } }))
const isWhole =
  (seen?.rows.length ?? 0) > 0 && run.status === 'done' && run.value.added === CLIENTS && again.status === 'invalid' && count === CLIENTS
const value = isWhole ? all : Number.NaN
report({ name, case: `${CLIENTS} clients in all`, metric: 'once', unit: 's', better: 'lower', value, goal: GOAL, limit: LIMIT })
finish()
