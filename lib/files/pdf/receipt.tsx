import { sumCents } from '../../domain/money.ts'
import type { ReceiptContent } from '../../domain/practice/documents/papers.ts'
import { papers } from '../../messages/en/papers.ts'
import { labelOf } from '../../messages/label.ts'
import { sayMoney } from '../../messages/say-money.ts'
import { sayDate } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { practiceContact } from './blocks.ts'
import { Paper } from './paper.tsx'
import { Columns, Heading, Lines, Paragraph } from './parts.tsx'
import { renderPaper } from './render-paper.ts'
import { Table } from './table.tsx'

const say = translator({ en: papers })

/** A receipt that a health account accepts: who, when the care was, by whom, what, and what was paid after insurance; no diagnosis. */
export function renderReceipt(receipt: ReceiptContent): Promise<Uint8Array<ArrayBuffer>> {
  return renderPaper(Receipt({ receipt }))
}

function Receipt({ receipt }: { readonly receipt: ReceiptContent }) {
  const { practice, client, payment, services } = receipt
  return (
    <Paper
      title={say('receiptTitle')}
      subtitle={`${say('number', { number: receipt.number })} · ${say('issuedOn', { day: sayDate(receipt.issuedOn) })}`}
      practice={practice}
      clientName={client.legalName}
      at={new Date(`${receipt.issuedOn}T00:00Z`)}
    >
      <Paragraph>{say(receipt.isMedicalCare ? 'receiptHealth' : 'receiptNotHealth')}</Paragraph>
      <Columns
        blocks={[
          { heading: say('provider'), body: <Lines lines={[...practiceContact(practice), say('ein', { ein: practice.ein })]} /> },
          {
            heading: say('receiptPayment'),
            body: (
              <Lines
                lines={[
                  say('receiptReceived', {
                    amount: sayMoney(payment.amountCents),
                    day: sayDate(payment.receivedOn),
                    method: labelOf('paymentMethod', payment.method),
                  }),
                  payment.reference ? say('receiptReference', { reference: payment.reference }) : null,
                ]}
              />
            ),
          },
        ]}
      />
      <Heading>{say('services')}</Heading>
      <Table
        columns={[
          { head: say('date'), width: 1.3 },
          { head: say('receiptDescription'), width: 2.4 },
          { head: say('clinician'), width: 2 },
          { head: say('charged'), width: 1.1, right: true },
          { head: say('receiptInsurance'), width: 1.1, right: true },
          { head: say('receiptAdjusted'), width: 1.1, right: true },
          { head: say('receiptYouPaid'), width: 1.1, right: true },
        ]}
        rows={services.map((service) => [
          sayDate(service.serviceOn),
          service.description,
          service.provider,
          sayMoney(service.chargedCents),
          orNotYet(service.insuranceCents),
          orNotYet(service.adjustedCents),
          sayMoney(service.paidCents),
        ])}
        foot={[say('total'), '', '', '', '', '', sayMoney(sumCents(services.map(({ paidCents }) => paidCents)))]}
      />
      {receipt.goesBackCents > 0 ? <Paragraph>{say('receiptGoesBack', { amount: sayMoney(receipt.goesBackCents) })}</Paragraph> : null}
      <Paragraph>{say('receiptNet')}</Paragraph>
    </Paper>
  )
}

/** An amount, or that the plan has not said. */
const orNotYet = (cents: number | null) => (cents === null ? say('notYetKnown') : sayMoney(cents))
