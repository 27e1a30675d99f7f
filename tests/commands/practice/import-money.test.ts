import { expect, test, vi } from 'vitest'
import { openRefund } from '@/lib/commands/billing/open-refund'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { runImport } from '@/lib/commands/practice/run-import'
import { stageImport } from '@/lib/commands/practice/stage-import'
import { insertTransactions } from '@/lib/data/records/ledger'
import { findImport } from '@/lib/data/views/imports'
import { findClientMoney } from '@/lib/data/views/money'
import { postingsForBalanceForward } from '@/lib/domain/billing/postings'
import { toCents } from '@/lib/domain/money'
import type { ImportKind } from '@/lib/domain/practice/import/kinds'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { importFile } from '../../support/import-file'
import { booksOf, day } from '../billing/world'

// Whole files go through here: more than one rule's worth of time.
vi.setConfig({ testTimeout: 120_000 })

async function staged(clinic: Clinic, kind: ImportKind, text: string) {
  const { actor } = clinic.admin
  const { importId } = await done(clinic.run(stageImport, importFile(kind, text), actor))
  const seen = await clinic.read(actor, (tx) =>
    findImport(tx, actor, importId, { today: clinic.today, now: clinic.now, show: 'all', page: 1 }),
  )
  return {
    findings: seen?.rows.flatMap(({ findings }) => findings.map(({ problem }) => problem)) ?? [],
    run: () => clinic.run(runImport, { importId }, actor),
  }
}

const wrongIn = (clinic: Clinic) =>
  clinic.asSystem((tx) => tx.$queryRaw<unknown[]>`SELECT what, cents FROM ledger_violations WHERE practice_id = ${clinic.practiceId}::uuid`)

test('what clients owed and were owed is brought forward, balances, and is paid and given back like anything else', async () => {
  const clinic = await openClinic()
  const desk = clinic.frontDesk.actor
  const owing = await clinic.client({})
  const owed = await clinic.client({})
  const file = await staged(clinic, 'balances', `client_id|as_of|amount\n${owing.id}|2026-11-01|120.00\n${owed.id}|2026-11-01|(30.50)`)
  expect(file.findings).toEqual([])
  expect(await done(file.run())).toMatchObject({ added: 2 })
  expect((await booksOf(clinic, owing)).amounts).toEqual({ ar_client: 12_000, opening_balances: -12_000 })
  expect((await booksOf(clinic, owed)).amounts).toEqual({ client_credits: -3_050, opening_balances: 3_050 })
  expect((await clinic.auditTrail()).filter(({ command }) => command === 'import.run').map(({ clientId }) => clientId)).toEqual([
    owing.id,
    owed.id,
    null,
  ])

  await done(clinic.run(takePayment, { clientId: owing.id, amount: '120', method: 'cash', reference: null, note: null }, desk))
  const coverage = {
    clientId: owing.id,
    program: 'commercial',
    payerId: '',
    status: 'active',
    priority: 2,
    relation: 'self',
    startsOn: '2026-01-01',
    inNetwork: true,
  }
  await done(
    clinic.run(
      saveCoverage,
      { ...coverage, id: null, planName: null, memberId: null, groupNumber: null, insuredName: null, endsOn: null },
      desk,
    ),
  )
  expect((await booksOf(clinic, owing)).amounts).toEqual({ cash_clearing: 12_000, opening_balances: -12_000 })
  await done(clinic.run(openRefund, { clientId: owed.id, amount: '30.50', why: 'client_asked', note: null }, desk))
  expect(await clinic.run(openRefund, { clientId: owed.id, amount: '0.01', why: 'client_asked', note: null }, desk)).toMatchObject({
    status: 'refused',
  })
  expect((await clinic.read(desk, (tx) => findClientMoney(tx, desk, owed.id)))?.ledger[0]?.kind).toBeDefined()
  expect(await wrongIn(clinic)).toEqual([])
})

test('nothing is brought forward for a day behind a wall, whatever the file says', async () => {
  const clinic = await openClinic()
  const medicaid = await clinic.client({ program: 'medicaid' })
  const va = await clinic.client({ program: 'va' })
  const text = `client_id|as_of|amount\n${medicaid.id}|2026-11-01|10\n${va.id}|2026-11-01|10\nnobody|2027-01-01|0\n${va.id}|2025-12-31|5`
  const file = await staged(clinic, 'balances', text)
  expect(file.findings).toEqual(['wall_medicaid', 'wall_va', 'unknown_client', 'day_ahead', 'zero_amount'])
  expect(await file.run()).toMatchObject({ status: 'invalid' })
  const forced = {
    ...postingsForBalanceForward(toCents(1_000)),
    clientId: va.id,
    serviceOn: day('2026-11-01'),
    happenedAt: clinic.now,
    postedBy: null,
  }
  await expect(clinic.asSystem((tx) => insertTransactions(tx, clinic.practiceId, [forced]))).rejects.toThrow(/forbids a client balance/)
})

test('coverages are brought in with their payers, and what contradicts what is here is said', async () => {
  const clinic = await openClinic()
  const client = await clinic.client({ program: null })
  const owing = await clinic.client({ program: null })
  const payers = await clinic.asSystem((tx) => tx.payer.findMany({ where: { practiceId: clinic.practiceId, program: 'commercial' } }))
  const name = payers[0]?.name ?? ''
  await done((await staged(clinic, 'balances', `client_id|as_of|amount\n${owing.id}|2026-11-01|10`)).run())
  const head = 'client_id|program|payer|member_id|starts_on|ends_on|status|priority|relation\n'
  const wrong = [
    `${client.id}|commercial|Nobody Knows||2026-01-01||||`,
    `${client.id}|medicare|${name}||2026-01-01|||3|`,
    `${client.id}|commercial|${name}|A|2026-01-01|2025-01-01|||spouse`,
    `${owing.id}|medicaid|||2026-01-01||||`,
    `${client.id}|commercial||B|2026-01-01|||5|`,
    `${client.id}|commercial||C|2026-01-01|||5|`,
  ]
  const refused = await staged(clinic, 'coverages', head + wrong.join('\n'))
  expect(refused.findings).toEqual(['unknown_payer', 'other_program', 'ends_before', 'insured_name', 'balance_under_wall', 'equal_first'])
  const file = await staged(
    clinic,
    'coverages',
    `${head}${client.id}|Commercial|${name}|M1|1/1/2026||||\n${client.id}|commercial||M2|2025-01-01|2025-12-31|ended||`,
  )
  expect(file.findings).toEqual([])
  await done(file.run())
  const rows = await clinic.asSystem((tx) => tx.coverage.findMany({ where: { clientId: client.id }, orderBy: { startsOn: 'desc' } }))
  expect(rows).toMatchObject([
    {
      program: 'commercial',
      payerId: payers[0]?.id,
      memberId: 'M1',
      status: 'active',
      priority: 1,
      relation: 'self',
      source: 'desk',
      inNetwork: true,
    },
    { memberId: 'M2', status: 'ended' },
  ])
})

test('a payer that came from a file and is called otherwise here does not come a second time', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const bring = async (text: string) => {
    const { importId } = await done(clinic.run(stageImport, importFile('payers', `name|program\n${text}`), actor))
    return done(clinic.run(runImport, { importId }, actor))
  }
  expect(await bring('Sedge Mutual|commercial')).toMatchObject({ added: 1 })
  await clinic.asSystem((tx) => tx.payer.updateMany({ where: { name: 'Sedge Mutual' }, data: { name: 'Sedge Mutual of Missouri' } }))
  expect(await bring('Sedge Mutual|commercial\nTansy Health|commercial')).toMatchObject({ added: 1, known: 1 })
  const entered = await clinic.asSystem((tx) =>
    tx.payer.findFirstOrThrow({ where: { practiceId: clinic.practiceId, program: 'medicare' } }),
  )
  expect(await bring(`${entered.name.toUpperCase()}|medicare`)).toMatchObject({ added: 0, known: 1 })
})
