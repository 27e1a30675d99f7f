import { expect, test } from 'vitest'
import { Prisma } from '@/lib/data/generated/client'
import { columnOf, tableOf } from '@/lib/data/insert-rows'
import { newId } from '@/lib/ids'
import { readTables } from '@/scripts/docs/schema-tables'
import { callsIn } from '../support/calls'
import { openClinic } from '../support/clinic'

const clinic = await openClinic()

const consult = () => ({
  ...{ practiceId: clinic.practiceId, id: newId(), status: 'requested' as const, indication: 'ptsd' as const },
  name: 'Iris "Ünal" \\ o’Neill 🙂',
  ...{ bornOn: new Date('1988-02-29T00:00:00Z'), createdAt: new Date('2026-03-08T07:59:59.999Z') },
  ...{ email: 'iris@example.com', phone: '(555) 010-0100', zip: null, state: 'IL', coverageType: 'commercial' },
  ...{ goals: ['mood', 'pain'], staffNotes: '{"a, b",NULL}', goalsNote: new Uint8Array([0, 255, 92, 120]) },
  ...{ hasPrescriber: 'unknown' as const, mayText: true },
})

const written = (rows: readonly Prisma.ConsultRequestCreateManyInput[]) =>
  clinic.asSystem(async (tx) => {
    const { answer, calls } = await callsIn(() => tx.consultRequest.createMany({ data: [...rows] }))
    const stored = await tx.consultRequest.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: { id: 'asc' } })
    return { ...answer, calls, stored }
  })

test('each kind of column comes back as it was given', async () => {
  const rows = [consult(), consult()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const { count, stored } = await written(rows)
  expect(count).toBe(2)
  expect(stored).toEqual(rows.map((row) => expect.objectContaining(row)))
})

test('the text of the statement is the same for one row and for many, so that it is parsed once', async () => {
  const [one, many] = [await written([consult()]), await written([consult(), consult(), consult()])]
  expect(one.calls).toHaveLength(1)
  expect(many.calls).toEqual(one.calls)
})

test('what a row does not set has its column’s default, whatever the row beside it sets', async () => {
  const { mayText: _, ...silent } = consult()
  const rows = [consult(), silent]
  const { stored } = await written(rows)
  const mayText = (id: string) => stored.find((row) => row.id === id)?.mayText
  expect(rows.map(({ id }) => mayText(id))).toEqual([true, false])
})

test('half of a letter is written as the driver writes it', async () => {
  const { stored } = await written([{ ...consult(), name: 'Iris \ud83d' }])
  expect(stored[0]?.name).toBe('Iris \ufffd')
})

test('no row is no statement, and a double is passed over where that is asked', async () => {
  expect((await written([])).calls).toEqual([])
  const row = consult()
  await written([row])
  await expect(written([row])).rejects.toThrow()
  const again = clinic.asSystem((tx) => tx.consultRequest.createMany({ data: [row], skipDuplicates: true }))
  expect(await again).toEqual({ count: 0 })
})

test('tables and columns go by the names the schema gives them', () => {
  const enums = Prisma as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>
  for (const { model, name, columns } of readTables().flatMap(({ tables }) => tables)) {
    const delegate = model.charAt(0).toLowerCase() + model.slice(1)
    expect(tableOf(delegate)).toBe(name)
    const known = new Set(columns.map((column) => column.name))
    const fields = Object.keys(enums[`${model}ScalarFieldEnum`] ?? {})
    expect(fields.length, model).toBeGreaterThan(1)
    expect(fields.filter((field) => !known.has(columnOf(delegate, field)))).toEqual([])
  }
})
