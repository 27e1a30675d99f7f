import { asOneWord } from '../../clients/search-terms.ts'
import { clinicianColumns } from './clinician-columns.ts'
import type { RowRules } from './judge.ts'
import { payerColumns } from './payer-columns.ts'

/** What a practice has by name: payers, clinicians. One of this name is here already. */
type Named = { readonly names: ReadonlySet<string> }

export const payerRules = ({ names }: Named): RowRules<typeof payerColumns> => ({
  columns: payerColumns,
  keyOf: ({ name }) => asOneWord(name),
  isKnown: (key) => names.has(key),
  judge: () => [],
})

export const clinicianRules = ({ names }: Named): RowRules<typeof clinicianColumns> => ({
  columns: clinicianColumns,
  keyOf: ({ name }) => asOneWord(name),
  isKnown: (key) => names.has(key),
  judge: ({ medicareStatus, medicareFromOn }) =>
    medicareStatus !== null && medicareStatus !== 'unknown' && medicareFromOn === null
      ? [{ column: 'medicareFromOn', problem: 'medicare_day' }]
      : [],
})
