import { randomUUID } from 'node:crypto'
import { sha256Hex } from '../../lib/crypto/digests.ts'
import type { ImportKind } from '../../lib/domain/practice/import/kinds.ts'

/** A file as the upload hands it to the command: lines of cells parted by bars, headers first. */
export function importFile(kind: ImportKind, text: string, fileName = 'old-system.csv') {
  const [headers = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return { kind, fileName, sha256: sha256Hex(text), headers, rows }
}

/** Many clients nobody has met before, as rows of a file. */
export function manyClients(count: number) {
  const headers = [
    'client_id',
    'legal_first_name',
    'legal_last_name',
    'born_on',
    'email',
    'phone',
    'state',
    'indication',
    'emergency_name',
    'emergency_phone',
  ]
  const rows = Array.from({ length: count }, (_, index) => {
    const letters = [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    const number = String(2_000_000 + index)
    const born = `19${50 + (index % 50)}-0${1 + (index % 9)}-1${index % 10}`
    return [
      ...[`L-${index}`, `Fir${letters}`, `Fern${letters}`, born, `fern.${index}@example.com`, `555${number}`, 'MO', 'anxiety'],
      ...['Robin Reed', '555 555 0160'],
    ]
  })
  return { kind: 'clients' as const, fileName: 'many.csv', sha256: sha256Hex(randomUUID()), headers, rows }
}
