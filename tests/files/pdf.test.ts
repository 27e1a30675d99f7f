import { describe, expect, test } from 'vitest'
import { toCents } from '@/lib/domain/money'
import { renderConsentCopy } from '@/lib/files/pdf/consent-copy'
import { renderDepositSlip } from '@/lib/files/pdf/deposit-slip'
import { renderGoodFaithEstimate } from '@/lib/files/pdf/good-faith-estimate'
import { renderPetitionLetter } from '@/lib/files/pdf/petition-letter'
import { renderReceipt } from '@/lib/files/pdf/receipt'
import { renderStatement } from '@/lib/files/pdf/statement'
import { renderSuperbill } from '@/lib/files/pdf/superbill'
import { fc } from '@/tests/support/property'
import { client, consentCopy, deposit, estimate, petition, receipt, statement, superbill, superbillLine } from './papers'
import { readPdf } from './read-pdf'

const longSuperbill = () => renderSuperbill({ ...superbill, lines: Array.from({ length: 24 }, () => superbillLine) })

const papers: [string, () => Promise<Uint8Array>, string][] = [
  ['superbill', longSuperbill, 'Superbill'],
  ['receipt', () => renderReceipt(receipt), 'Receipt'],
  [
    'statement',
    () => renderStatement({ ...statement, lines: Array.from({ length: 40 }, () => statement.lines[0] ?? []).flat() }),
    'Statement of account',
  ],
  ['good faith estimate', () => renderGoodFaithEstimate(estimate), 'Good faith estimate'],
  ['petition letter', () => renderPetitionLetter(petition), 'Request to pay for extended therapy time'],
  ['consent copy', () => renderConsentCopy(consentCopy), 'Consent to take ketamine at home'],
]

/** Long papers take a second to lay out: what is only looked at is printed once. */
const printed = new Map<() => Promise<Uint8Array>, Promise<Uint8Array>>()
const printedOnce = (render: () => Promise<Uint8Array>) => {
  const paper = printed.get(render) ?? render()
  printed.set(render, paper)
  return paper
}

describe.each(papers)('%s', (_, render, title) => {
  test('has a title and a language, and on each page the client and the page of pages', async () => {
    const { pages, info, lang } = await readPdf(await printedOnce(render))
    expect(info.Title).toBe(`${title} · Alder House`)
    expect(lang).toBe('en-US')
    pages.forEach((page, index) => {
      expect(page).toContain(`Client: ${client.legalName}`)
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    })
  })

  test('is the same file when it is printed again', async () => {
    expect(Buffer.from(await printedOnce(render)).equals(Buffer.from(await render()))).toBe(true)
  })
})

test('long papers go over several pages, with the table head on each', async () => {
  const { pages } = await readPdf(await printedOnce(longSuperbill))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages.slice(0, -1)) expect(page).toContain('Full fee')
})

test('a deposit slip holds the cash, each check by its number and the sum, and names no client', async () => {
  const { text, info } = await readPdf(await renderDepositSlip(deposit))
  expect(info.Title).toBe('Deposit slip · Alder House')
  for (const part of ['D261205', '1 check', 'Check 1041', '$40.00', '$49.50', '$89.50']) expect(text).toContain(part)
  expect(text).not.toContain('Client')
})

test('a superbill holds every field that payers ask for', async () => {
  const { text } = await readPdf(await renderSuperbill(superbill))
  for (const field of [
    // practice
    'Alder House Therapy LLC',
    '12 Example Street',
    'Northside, IL 60000',
    '(555) 010-0100',
    'NPI 1234567893',
    'Tax ID (EIN) 12-3456789',
    'Taxonomy 261QM0801X',
    // clinician
    'A. Roe, LCSW',
    'License 149.000001, IL',
    'NPI 1987654328',
    'Supervised by B. Lin, PhD, NPI 2123456784',
    'Signed by A. Roe, LCSW, Dec 3, 2026',
    // client
    client.legalName,
    'Born Mar 4, 1988',
    '7 Sample Road',
    'member ID PM-0007',
    'Group G-12',
    'Insured: Bo Nguyễn',
    'Relation to the insured: spouse',
    // lines
    'Dec 1, 2026',
    '10:00 AM – 10:55 AM',
    '90837-95',
    'By NPI 1987654328',
    'License IL 149.000001',
    'Individual 60',
    'A F33.1',
    'B F41.1',
    '$200.00',
    '$40.00',
    '$160.00',
    'Dec 2, 2026, Card',
    'Not paid',
    // totals and notices
    '$280.00',
    '$80.00',
    '$160.00 was paid by the client',
    'Pay any benefit to the client',
    'This is not a bill',
    'Replaces SB-1006',
  ])
    expect(text).toContain(field)
})

test('a superbill without a discount says zero, not minus zero', async () => {
  const { text } = await readPdf(await renderSuperbill({ ...superbill, insurances: [], lines: superbill.lines.slice(1) }))
  expect(text).not.toContain('−$0.00')
  expect(text).toContain('No insurance named')
})

test('a superbill with several plans says which is whose day’s, and one of a single plan does not', async () => {
  const second = { payer: 'Bluestem (demo)', memberId: 'B-2', groupNumber: null, relation: 'self', insuredName: 'Ada' } as const
  const bill = { ...superbill, insurances: [...superbill.insurances, second], lines: [superbillLine, { ...superbillLine, plan: 1 }] }
  const { text } = await readPdf(await renderSuperbill(bill))
  for (const part of ['Plan A: Prairie Mutual', 'Plan B: Bluestem']) expect(text).toContain(part)
  expect((await readPdf(await renderSuperbill(superbill))).text).not.toContain('Plan A')
})

test('a void superbill carries its mark, and one that holds does not', async () => {
  const voided = { on: '2026-12-09', reason: 'A charge on it has changed.' } as const
  const { text } = await readPdf(await renderSuperbill(superbill, voided))
  expect(text).toContain('VOID since Dec 9, 2026: A charge on it has changed. Do not send it to an insurer.')
  expect((await readPdf(await renderSuperbill(superbill))).text).not.toContain('VOID')
})

test('a receipt says what is not yet known, and what goes back', async () => {
  const [first] = receipt.services
  const services = [{ ...(first ?? receipt.services[1]), insuranceCents: null, adjustedCents: null }] as typeof receipt.services
  const { text } = await readPdf(await renderReceipt({ ...receipt, services, goesBackCents: toCents(1_234) }))
  expect(text.match(/Not yet known/g)).toHaveLength(2)
  expect(text).toContain('$12.34 of it was for care that you pay nothing for')
  expect((await readPdf(await renderReceipt(receipt))).text).not.toMatch(/Not yet known|goes back/)
})

test('a receipt for a health account has the date of care and the net amount, and no diagnosis', async () => {
  const { text } = await readPdf(await renderReceipt(receipt))
  for (const field of [
    'Dec 1, 2026',
    'A. Roe, LCSW',
    'Individual psychotherapy',
    '$128.00',
    '$210.00',
    '$242.00',
    'HSA or FSA card',
    'Reference T-991',
  ])
    expect(text).toContain(field)
  expect(text).not.toMatch(/F33|F41|ketamine/i)
  expect((await readPdf(await renderReceipt({ ...receipt, isMedicalCare: false }))).text).toContain('may not pay it')
})

test('a statement adds up to what is owed', async () => {
  const { text } = await readPdf(await renderStatement(statement))
  expect(text).toMatch(/You owe \$72\.00/)
  for (const part of ['Owed for care before', '$50.00', '$200.00', '−$128.00', '−$40.00', '−$10.00', '$22.00']) expect(text).toContain(part)
  expect(text).toContain('credit of $10.50')
  const waiting = statement.lines.map((line) => ({ ...line, planCents: null }))
  const { text: before } = await readPdf(await renderStatement({ ...statement, openingCents: toCents(0), lines: waiting }))
  expect(before).toContain('Not yet known')
  expect(before).not.toContain('Owed for care before')
})

test('a good faith estimate holds what the law lists', async () => {
  const { text } = await readPdf(await renderGoodFaithEstimate(estimate))
  for (const field of [
    client.legalName,
    'Born Mar 4, 1988',
    'Extended care at a three-hour',
    'Planned for Dec 15, 2026',
    '6 times, once a week, until Feb 15, 2027',
    'F33.1',
    'KAP-EXT',
    '12',
    '$105.00',
    '$1,260.00',
    'Expected total: $1,260.00',
    'NPI 1234567893',
    'Tax ID 00-0000000',
    'Northside, IL',
    'Prescriber visit: Dr. Example',
    '$400.00 or more',
    'within 120 calendar days',
    'fee of $25.00',
    '1-800-985-3059',
    'not a contract',
    'This is an estimate',
    'separately',
  ])
    expect(text).toContain(field)
})

test('a petition letter holds its fields, asks once, and never says that payment is due', async () => {
  const { text } = await readPdf(await renderPetitionLetter(petition))
  for (const field of [
    'Prairie Mutual (demo)',
    'PM-0007',
    'CLM-77',
    'Dec 1, 2026',
    '180 minutes',
    '90837, Individual 60',
    'You paid $128.00',
    'I paid $210.00 myself',
    'Preparation',
    '10:00 AM Central',
    'Journey',
    '100',
    'Integration',
    '1:00 PM Central',
    'F33.1',
    'Sertraline',
    'PHQ-9',
    '19 (Nov 20, 2026)',
    '9 (Jan 8, 2027)',
    'ordered by Dr. Example on Nov 24, 2026',
    'NPI 1987654328',
    '149.000001',
    'single-case agreement',
    'Receipt R-55',
    'Signature of',
    'does not say that payment is due',
  ])
    expect(text).toContain(field)
  expect(text).not.toMatch(/one-time exception|out-of-network|must pay|owes|entitled/)
})

test('a consent copy holds the whole text, the ticks, the answers and the evidence', async () => {
  const { text } = await readPdf(await renderConsentCopy(consentCopy))
  const flat = (words: string) => words.replace(/\s+/g, ' ')
  for (const { heading, paragraphs, points = [] } of consentCopy.document.sections)
    for (const words of [heading, ...paragraphs, ...points]) expect(text).toContain(flat(words))
  for (const statement of consentCopy.document.statements) expect(text).toContain(flat(statement))
  for (const field of [
    'Version 1, in force since Jan 1, 2025',
    'Adult who stays with me: Bo Rowe',
    'Signed by Ada',
    'Sun, Nov 22, 2026 at 10:05 AM Central',
    '192.0.2.0/24',
    'Firefox 140',
    'a'.repeat(64),
    'b'.repeat(64),
  ])
    expect(text).toContain(field)
  const details = { signerRelation: 'mother', signerAuthority: 'guardian by court order' }
  const byMother = { ...consentCopy, signature: { ...consentCopy.signature, name: 'Vera Vine', details } }
  expect((await readPdf(await renderConsentCopy(byMother))).text).toContain(
    `Vera Vine signs for ${client.legalName}, as mother. Authority: guardian by court order`,
  )
  const revoked = { ...consentCopy, signature: { ...consentCopy.signature, revokedAt: '2026-12-01T00:00:00.000Z' } }
  expect((await readPdf(await renderConsentCopy(revoked))).text).toContain('Taken back on Mon, Nov 30, 2026 at 6:00 PM Central')
})

test('a name of three hundred letters does not stop a paper', async () => {
  const { info } = await readPdf(await renderReceipt({ ...receipt, client: { legalName: 'A'.repeat(300) } }))
  expect(info.Title).toBe('Receipt · Alder House')
})

test('what is copied from a paper is what is written on it, whatever was printed before', async () => {
  const letters = fc.constantFrom(...'abcXYZ ÀßçéñøşŁžễộΩλЖя’“”–-()0123:,.')
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 30 }), async (chosen) => {
      const description = `plan’s ${chosen.join('').trim().replace(/ +/g, ' ')}.`
      const services = receipt.services.slice(0, 1).map((service) => ({ ...service, description }))
      const { text } = await readPdf(await renderReceipt({ ...receipt, services }))
      expect(text.replaceAll(' ', '')).toContain(description.replaceAll(' ', ''))
      expect(text).toContain('Keep your plan’s explanation')
    }),
    { numRuns: 25 },
  )
})
