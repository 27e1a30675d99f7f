import type { DepositSlipContent } from '../../domain/practice/documents/papers.ts'
import { papers } from '../../messages/en/papers.ts'
import { sayMoney } from '../../messages/say-money.ts'
import { sayDate } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { practiceContact } from './blocks.ts'
import { Paper } from './paper.tsx'
import { Columns, Lines, Paragraph } from './parts.tsx'
import { renderPaper } from './render-paper.ts'
import { Table } from './table.tsx'

const say = translator({ en: papers })

/** What goes to the bank with a closed day: the counted cash and each check by its number, and who took it there. */
export function renderDepositSlip(slip: DepositSlipContent): Promise<Uint8Array<ArrayBuffer>> {
  return renderPaper(DepositSlip({ slip }))
}

function DepositSlip({ slip }: { readonly slip: DepositSlipContent }) {
  const { number, day, practice, cash, cheques, total } = slip
  return (
    <Paper
      title={say('depositTitle')}
      subtitle={`${say('depositOf', { day: sayDate(day) })} · ${say('number', { number })}`}
      practice={practice}
      clientName={null}
      at={new Date(`${day}T00:00Z`)}
    >
      <Columns
        blocks={[
          { heading: say('provider'), body: <Lines lines={practiceContact(practice)} /> },
          { heading: say('depositTitle'), body: <Lines lines={[say('depositCount', { count: cheques.length }), sayMoney(total)]} /> },
        ]}
      />
      <Table
        columns={[
          { head: say('depositWhat'), width: 4 },
          { head: say('statementAmount'), width: 1.4, right: true },
        ]}
        rows={[
          [say('depositCash'), sayMoney(cash)],
          ...cheques.map(({ reference, amount }) => [say('depositCheck', { number: reference }), sayMoney(amount)]),
        ]}
        foot={[say('total'), sayMoney(total)]}
      />
      <Paragraph>{`${say('depositSignature')}: ______________________________`}</Paragraph>
    </Paper>
  )
}
