/** What can be wrong with a cell, or with a row beside what is stored. Sentences stand in `lib/messages/en/ui/import.ts`. */
export const problems = [
  'needed',
  'too_long',
  'not_a_name',
  'day',
  'day_ahead',
  'day_long_ago',
  'phone',
  'email',
  'zip',
  'state',
  'choice',
  'amount',
  'zero_amount',
  'whole_number',
  'yes_no',
  'npi',
  'taxonomy',
  'twice_in_file',
  'unknown_client',
  'unknown_payer',
  'other_program',
  'unknown_therapist',
  'insured_name',
  'ends_before',
  'end_needed',
  'wall_medicaid',
  'wall_va',
  'balance_under_wall',
  'equal_first',
  'medicare_day',
  'contact_half',
] as const
export type Problem = (typeof problems)[number]

/** One thing to mend in a row; `column` is null where it is the row as a whole. */
export type CellFinding = { readonly column: string | null; readonly problem: Problem }
