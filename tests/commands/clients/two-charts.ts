import { expect } from 'vitest'
import { mergeCharts } from '@/lib/commands/clients/merge-charts'
import { type Clinic, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'
import { day, signVisit } from '../billing/world'

export const ON = day('2026-11-20')
export const reason = 'Converted twice from two calls.'

/** Two charts of one person of which one may go: it has nothing open, and nobody pays for it. */
export async function twoCharts(options: { stays?: ClientOptions; goes?: ClientOptions } = {}) {
  const clinic = await openClinic()
  const stays = await clinic.client({ name: 'Ada Aster', ...options.stays })
  const goes = await clinic.client({ name: 'Ada Aster', program: 'self_pay', ...options.goes })
  const desk = clinic.frontDesk.actor
  const merge = () => clinic.run(mergeCharts, { staysId: stays.id, goesId: goes.id, reason }, desk)
  return { clinic, stays, goes, desk, merge }
}

/** A visit that is over, signed and billed. */
export async function heldVisit(clinic: Clinic, client: TestClient, options: Parameters<typeof signVisit>[2]) {
  const { visitId, findings } = await signVisit(clinic, client, options)
  for (const status of ['arrived', 'in_progress', 'completed'] as const)
    await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { id: visitId }, data: { status } }))
  return findings
}

/** A refusal for one reason alone. */
export const refused = (code: string) => ({ status: 'refused', ruling: { findings: [expect.objectContaining({ code })] } })
/** A refusal for this reason, whatever else is said. */
export const refusedAlso = (code: string) => ({
  status: 'refused',
  ruling: { effect: 'refuse', findings: expect.arrayContaining([expect.objectContaining({ code })]) },
})
