import { addCents, sumCents } from '../../domain/money.ts'
import type { StatementContent } from '../../domain/practice/documents/papers.ts'
import { papers } from '../../messages/en/papers.ts'
import { labelOf } from '../../messages/label.ts'
import { sayMoney } from '../../messages/say-money.ts'
import { sayPhone } from '../../messages/say-phone.ts'
import { sayDate } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { addressLines, practiceContact } from './blocks.ts'
import { Paper } from './paper.tsx'
import { Columns, Lines, Paragraph } from './parts.tsx'
import { renderPaper } from './render-paper.ts'
import { Table } from './table.tsx'

const say = translator({ en: papers })

/** The account of a client over some time. What is owed is added up here from what is shown. */
export function renderStatement(statement: StatementContent): Promise<Uint8Array<ArrayBuffer>> {
  return renderPaper(Statement({ statement }))
}

function Statement({ statement }: { readonly statement: StatementContent }) {
  const { practice, client, lines, openingCents, creditCents, waitingCents } = statement
  const due = addCents(openingCents, sumCents(lines.filter(({ isDisputed }) => !isDisputed).map(({ balanceCents }) => balanceCents)))
  return (
    <Paper
      title={say('statementTitle')}
      subtitle={[
        say('statementPeriod', { from: sayDate(statement.from), to: sayDate(statement.to) }),
        say('number', { number: statement.number }),
        say('issuedOn', { day: sayDate(statement.issuedOn) }),
      ].join(' · ')}
      practice={practice}
      clientName={client.legalName}
      at={new Date(`${statement.issuedOn}T00:00Z`)}
    >
      <Columns
        blocks={[
          { heading: say('provider'), body: <Lines lines={practiceContact(practice)} /> },
          { heading: say('client'), body: <Lines lines={[client.legalName, ...(client.address ? addressLines(client.address) : [])]} /> },
        ]}
      />
      <Table
        columns={[
          { head: say('statementCare'), width: 1.3 },
          { head: say('statementDescription'), width: 2 },
          { head: say('charged'), width: 1.2, right: true },
          { head: say('statementPlan'), width: 1.3, right: true },
          { head: say('statementTakenOff'), width: 1.3, right: true },
          { head: say('statementPaid'), width: 1.2, right: true },
          { head: say('balance'), width: 1.2, right: true },
        ]}
        rows={[
          ...(openingCents === 0 ? [] : [[sayDate(statement.from), say('statementOpening'), '', '', '', '', sayMoney(openingCents)]]),
          ...lines.map((line) => [
            sayDate(line.serviceOn),
            labelOf('serviceCode', line.code),
            sayMoney(line.chargedCents),
            line.planCents === null ? say('notYetKnown') : sayMoney(-line.planCents || 0),
            sayMoney(-line.takenOffCents || 0),
            sayMoney(-line.paidCents || 0),
            line.isDisputed ? say('statementDisputed') : sayMoney(line.balanceCents),
          ]),
        ]}
        foot={[say('statementDue'), '', '', '', '', '', sayMoney(due)]}
      />
      {due === 0 ? <Paragraph>{say('statementNothing')}</Paragraph> : null}
      {waitingCents > 0 ? <Paragraph>{say('statementWaiting', { amount: sayMoney(waitingCents) })}</Paragraph> : null}
      {lines.some(({ isDisputed }) => isDisputed) ? <Paragraph>{say('statementDisputedWords')}</Paragraph> : null}
      {creditCents > 0 ? <Paragraph>{say('statementCredit', { amount: sayMoney(creditCents) })}</Paragraph> : null}
      <Paragraph>{say('statementQuestions', { phone: sayPhone(practice.phone) })}</Paragraph>
    </Paper>
  )
}
