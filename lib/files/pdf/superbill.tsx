import { subtractCents, sumCents } from '../../domain/money.ts'
import type { InsuranceOnPaper, SuperbillContent, SuperbillLineContent, VoidMark } from '../../domain/practice/documents/papers.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import { papers } from '../../messages/en/papers.ts'
import { labelOf } from '../../messages/label.ts'
import { sayMoney } from '../../messages/say-money.ts'
import { sayClock, sayDate, sayZone } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { addressLines, clinicianLines, practiceLines } from './blocks.ts'
import { Paper } from './paper.tsx'
import { Columns, Heading, Lines, Paragraph, Points, Sums } from './parts.tsx'
import { renderPaper } from './render-paper.ts'
import { Table } from './table.tsx'

const say = translator({ en: papers })

/**
 * The itemised receipt a client sends to an insurer. Totals are added up here, so they cannot differ from the lines. One that was
 * voided carries its mark.
 */
export function renderSuperbill(bill: SuperbillContent, voided: VoidMark | null = null): Promise<Uint8Array<ArrayBuffer>> {
  return renderPaper(Superbill({ bill, voided }))
}

function Superbill({ bill, voided }: { readonly bill: SuperbillContent; readonly voided: VoidMark | null }) {
  const { practice, client, lines, timeZone } = bill
  const fee = sumCents(lines.map(({ feeCents }) => feeCents))
  const discount = sumCents(lines.map(({ discountCents }) => discountCents))
  const paid = sumCents(lines.map(({ paidCents }) => paidCents))
  const balance = subtractCents(subtractCents(fee, discount), paid)

  return (
    <Paper
      title={say('superbillTitle')}
      subtitle={`${say('number', { number: bill.number })} · ${say('issuedOn', { day: sayDate(bill.issuedOn) })}`}
      practice={practice}
      clientName={client.legalName}
      at={startOfDay(bill.issuedOn, timeZone)}
    >
      {voided ? <Heading>{say('superbillVoid', { day: sayDate(voided.on), reason: voided.reason })}</Heading> : null}
      <Paragraph>
        {[say('superbillNotABill'), bill.replaces ? say('superbillReplaces', { number: bill.replaces }) : ''].join(' ').trim()}
      </Paragraph>
      <Parties bill={bill} />
      <Heading>{say('diagnoses')}</Heading>
      <Paragraph>{bill.diagnosisCodes.map((code, index) => `${String.fromCharCode(65 + index)} ${code}`).join('   ')}</Paragraph>
      <Heading>{say('services')}</Heading>
      <Table
        columns={serviceColumns(sayZone(timeZone))}
        rows={lines.map((line) => serviceRow(line, bill))}
        foot={footOf([fee, discount, paid])}
      />
      <Sums
        sums={[
          [say('charged'), fee],
          [say('adjustments'), -discount || 0],
          [say('paid'), -paid || 0],
          [say('balance'), balance],
        ]}
      />
      <Heading>{say('paid')}</Heading>
      <Points points={[say('superbillPaidByClient', { amount: sayMoney(paid) }), say('superbillPayee')]} />
      <Lines lines={bill.signatures.map(({ name, signedOn }) => say('signedBy', { name, day: sayDate(signedOn) }))} />
    </Paper>
  )
}

/** Who gave the care, who had it, and whose plan it was. */
function Parties({ bill: { practice, client, clinicians, insurances } }: { readonly bill: SuperbillContent }) {
  return (
    <>
      <Columns
        blocks={[
          { heading: say('provider'), body: <Lines lines={practiceLines(practice)} /> },
          {
            heading: say('client'),
            body: (
              <Lines
                lines={[
                  client.legalName,
                  say('bornOn', { day: sayDate(client.bornOn) }),
                  ...(client.address ? addressLines(client.address) : []),
                ]}
              />
            ),
          },
        ]}
      />
      <Columns
        blocks={[
          {
            heading: say('clinician'),
            body: clinicians.map((clinician) => (
              <Lines key={`${clinician.npi} ${clinician.licenseNumber}`} lines={clinicianLines(clinician)} />
            )),
          },
          {
            heading: say('insured'),
            body:
              insurances.length === 0 ? (
                <Lines lines={[say('noInsurance')]} />
              ) : (
                insurances.map((plan, index) => (
                  <Lines key={plan.memberId} lines={insuranceLines(plan, insurances.length > 1 ? planLetter(index) : null)} />
                ))
              ),
          },
        ]}
      />
    </>
  )
}

const planLetter = (index: number) => say('planLetter', { letter: String.fromCharCode(65 + index) })

/** A plan, by its letter where there are several: a line points at that of its own day. */
const insuranceLines = ({ payer, memberId, groupNumber, relation, insuredName }: InsuranceOnPaper, letter: string | null): string[] => [
  `${letter ? `${letter}: ` : ''}${say('insuredText', { payer, member: memberId })}`,
  ...(groupNumber ? [say('group', { number: groupNumber })] : []),
  ...(insuredName ? [say('insuredName', { name: insuredName })] : []),
  say('relation', { relation }),
]

const serviceColumns = (zone: string) => [
  { head: say('date'), width: 1.4 },
  { head: `${say('time')} (${zone})`, width: 2.3 },
  { head: say('service'), width: 1.7 },
  { head: say('units'), width: 0.7, right: true },
  { head: say('place'), width: 0.7, right: true },
  { head: say('diagnosis'), width: 0.6 },
  { head: say('fee'), width: 1.2, right: true },
  { head: say('discount'), width: 1.2, right: true },
  { head: say('paid'), width: 2.1, right: true },
]

function serviceRow(line: SuperbillLineContent, { timeZone, insurances }: SuperbillContent): string[] {
  const paidNote = line.paidOn
    ? say('paidOn', { day: sayDate(line.paidOn), method: labelOf('paymentMethod', line.paidBy ?? '') })
    : say('notPaid')
  return [
    sayDate(line.serviceOn),
    `${sayClock(new Date(line.startedAt), timeZone)} – ${sayClock(new Date(line.stoppedAt), timeZone)}`,
    [
      [line.code, ...line.modifiers].join('-'),
      labelOf('serviceCode', line.code),
      say('renderedBy', { npi: line.clinicianNpi }),
      ...(line.license ? [say('licensedIn', { license: line.license })] : []),
      ...(line.plan !== null && insurances.length > 1 ? [planLetter(line.plan)] : []),
    ].join('\n'),
    String(line.units),
    line.placeOfService,
    line.pointers.join(''),
    sayMoney(line.feeCents),
    sayMoney(line.discountCents),
    `${sayMoney(line.paidCents)}\n${paidNote}`,
  ]
}

const footOf = (sums: readonly number[]) => [say('total'), '', '', '', '', '', ...sums.map((cents) => sayMoney(cents))]
