'use server'

import { evaluateClient } from '../commands/clients/evaluate-client.ts'
import { recordInstrument } from '../commands/outcomes/record-instrument.ts'
import type { EvaluateClientInput } from '../inputs/clients.ts'
import type { RecordInstrumentInput } from '../inputs/outcomes.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function recordInstrumentAction(input: RecordInstrumentInput, key?: string) {
  return act(
    recordInstrument,
    input,
    ({ clientId }) =>
      clientId
        ? [paths.clinic.client(clientId), paths.clinic.clientTab(clientId, 'outcomes')]
        : [paths.portal.home, paths.portal.intake, paths.portal.outcomes],
    key,
  )
}

/** A therapist looks back on the treatment with its results. */
export async function evaluateClientAction(input: EvaluateClientInput, key?: string) {
  return act(evaluateClient, input, ({ clientId }) => [paths.clinic.client(clientId)], key)
}
