'use server'

import { recordInstrument } from '../commands/outcomes/record-instrument.ts'
import type { RecordInstrumentInput } from '../inputs/outcomes/record-instrument.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function recordInstrumentAction(input: RecordInstrumentInput, key?: string) {
  return act(recordInstrument, input, [paths.portal.home, paths.portal.intake, paths.portal.outcomes], key)
}
