import { expect, test, vi } from 'vitest'
import { runImport } from '@/lib/commands/practice/run-import'
import { stageImport } from '@/lib/commands/practice/stage-import'
import { findImport } from '@/lib/data/views/imports'
import { MOST_VISITS } from '@/lib/domain/practice/import/kinds'
import { addDays, weekdayOf } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { importFile } from '../../support/import-file'

// Whole files go through here: more than one rule's worth of time.
vi.setConfig({ testTimeout: 120_000 })

const headers = 'visit_id|client_id|clinician|kind|day|time|minutes|location|setting'

async function staged(clinic: Clinic, lines: readonly string[]) {
  const { actor } = clinic.admin
  const { importId } = await done(clinic.run(stageImport, importFile('visits', [headers, ...lines].join('\n')), actor))
  const asked = { today: clinic.today, now: clinic.now, show: 'all', page: 1 } as const
  const seen = await clinic.read(actor, (tx) => findImport(tx, actor, importId, asked))
  return {
    findings: seen?.rows.map(({ findings }) => findings.map(({ problem, says }) => says ?? problem).join(', ')) ?? [],
    run: () => clinic.run(runImport, { importId }, actor),
  }
}

const formOf = (outcome: { status: string; fields?: unknown }): string[] => (outcome.fields as { form?: string[] } | undefined)?.form ?? []

/** A weekday well ahead, `weeks` later. */
function dayAhead(clinic: Clinic, weeks = 0) {
  const day = addDays(clinic.today, 14 + 7 * weeks)
  return weekdayOf(day) === 0 ? addDays(day, 1) : day
}

const visitsOf = (clinic: Clinic) =>
  clinic.asSystem((tx) =>
    tx.appointment.findMany({ where: { practiceId: clinic.practiceId }, orderBy: { startsAt: 'asc' }, include: { reservations: true } }),
  )

test('upcoming visits take their people, rooms and times as if the desk had booked them, and nobody is written to', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const { name } = clinic.therapist
  const lines = [
    `V1|${client.id}|${name}|follow_up|${dayAhead(clinic)}|10:00|55|Northside|`,
    `V2|${client.id}|${name.toUpperCase()}|Session|${dayAhead(clinic, 1)}|2:30 PM||northside|video`,
  ]
  const file = await staged(clinic, lines)
  expect(file.findings).toEqual(['', ''])
  expect(await done(file.run())).toMatchObject({ added: 2 })
  const visits = await visitsOf(clinic)
  expect(visits).toMatchObject([
    { kind: 'follow_up', status: 'tentative', setting: 'office', clinicianId: clinic.therapist.clinicianId, locationId: clinic.locationId },
    { kind: 'follow_up', setting: 'telehealth', clientId: client.id, locationId: null },
  ])
  expect(visits.map(({ reservations }) => reservations.length)).toEqual([3, 2])
  expect(await clinic.asSystem((tx) => tx.outbox.count({ where: { practiceId: clinic.practiceId, kind: 'appointment-booked' } }))).toBe(0)
  expect((await clinic.auditTrail()).filter(({ command, clientId }) => command === 'import.run' && clientId === client.id)).toHaveLength(1)

  const later = await staged(clinic, [...lines, `V3|${client.id}|${name}|follow_up|${dayAhead(clinic, 2)}|10:00||Northside|`])
  expect(await done(later.run())).toMatchObject({ added: 1, known: 2 })
  expect(await visitsOf(clinic)).toHaveLength(3)
  const { actor } = clinic.admin
  expect(await clinic.run(stageImport, importFile('visits', [headers, ...lines].join('\n')), actor)).toMatchObject({ status: 'invalid' })
})

test('what is not known here, is over, or belongs to a plan is named by its row', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({})
  const { name } = clinic.therapist
  const day = dayAhead(clinic)
  const file = await staged(clinic, [
    `1|nobody|${name}|follow_up|${day}|10:00||Northside|`,
    `2|${client.id}|Nobody Here|follow_up|${day}|10:00||Elsewhere|`,
    `3|${client.id}|${name}|journey|${day}|10:00||Northside|`,
    `4|${client.id}|${name}|follow_up|${day}|10:00|90||`,
    `5|${client.id}|${name}|follow_up|${addDays(clinic.today, -1)}|25:00||Northside|`,
    `6|${client.id}|${name}|follow_up|${addDays(clinic.today, -1)}|10:00||Northside|`,
  ])
  expect(file.findings).toEqual([
    'unknown_client',
    'unknown_clinician, unknown_location',
    'planned_elsewhere',
    'which_location, other_length',
    'clock',
    'day_over',
  ])
  expect(await file.run()).toMatchObject({ status: 'invalid' })
  expect(await visitsOf(clinic)).toEqual([])
})

test('the law is asked of each row as of a booking: one row in the way keeps the whole file out', async () => {
  const clinic = await openClinic()
  const [one, two] = [await clinic.client({}), await clinic.client({})]
  const { name } = clinic.therapist
  const day = dayAhead(clinic)
  const closed = await staged(clinic, [
    `1|${one.id}|${name}|follow_up|${day}|10:00||Northside|`,
    `2|${two.id}|${name}|follow_up|${day}|10:30||Northside|`,
    `3|${two.id}|${name}|follow_up|${day}|22:00||Northside|`,
  ])
  expect(closed.findings.slice(0, 2)).toEqual(['', 'taken_in_file'])
  expect(closed.findings[2]).toMatch(/open|hours/i)
  expect(await closed.run()).toMatchObject({ status: 'invalid' })

  // What only stands in the way beside the row before it is found when the rows are booked, and nothing stays.
  const twice = await staged(clinic, [
    `1|${one.id}|${name}|follow_up|${day}|10:00||Northside|`,
    `2|${one.id}|${name}|follow_up|${day}|14:00||Northside|`,
  ])
  expect(twice.findings).toEqual(['', ''])
  const [first = '', second = ''] = formOf(await twice.run())
  expect(first).toMatch(/^Nothing was brought in: 1 row is/)
  expect(second).toMatch(/^Row 3: /)
  expect(await visitsOf(clinic)).toEqual([])
})

test('a file of more visits than can be asked about at once is not taken', async () => {
  const clinic = await openClinic()
  const rows = Array.from({ length: MOST_VISITS + 1 }, (_, index) => [String(index)])
  const file = { ...importFile('visits', headers), rows: rows }
  expect(await clinic.run(stageImport, file, clinic.admin.actor)).toMatchObject({ fields: { form: [expect.stringContaining('Split it')] } })
})
