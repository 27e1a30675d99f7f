import { z } from 'zod'
import { importKinds, MOST_ROWS } from '../../domain/practice/import/kinds.ts'
import { idField } from '../fields.ts'

/** What the person reads of a file that cannot be taken. */
const cell = z.string().max(4_000, 'A cell holds more than 4,000 characters.')
const header = z.string().trim().min(1, 'Every column needs a header.').max(200)

/** A file as it was read: headers, and its rows as text. */
export const stageImportInput = z.strictObject({
  kind: z.enum(importKinds),
  fileName: z.string().trim().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  headers: z.array(header).min(1).max(200, 'The file has more than 200 columns.'),
  rows: z
    .array(z.array(cell).max(200))
    .min(1, 'The file has no rows.')
    .max(MOST_ROWS, `A file may have ${MOST_ROWS} rows. Bring the rest in with a second one.`),
})
export type StageImportInput = z.input<typeof stageImportInput>

const source = z.union([z.strictObject({ from: header }), z.strictObject({ text: z.string().trim().min(1).max(200) })])

/** Where the text of each of our columns comes from. */
export const mapImportInput = z.strictObject({ importId: idField, mapping: z.record(z.string().max(60), source) })
export type MapImportInput = z.input<typeof mapImportInput>

/** A choice for one row, or for every row that waits for one or has something to mend. */
export const chooseRowsInput = z
  .strictObject({
    importId: idField,
    rows: z.union([z.number().int().min(2), z.enum(['asks', 'wrong'])]),
    choice: z.enum(['add', 'skip', 'link', 'none']),
    /** The chart, where one row is linked; else the likeliest of each. */
    linkTo: idField.nullable().default(null),
  })
  .refine(({ rows, choice, linkTo }) => linkTo === null || (choice === 'link' && typeof rows === 'number'), 'Choose a chart for one row.')
export type ChooseRowsInput = z.input<typeof chooseRowsInput>

export const importIdInput = z.strictObject({ importId: idField })
export type ImportIdInput = z.input<typeof importIdInput>
