import { sumCents, timesCents } from '../../domain/money.ts'
import type { GoodFaithEstimateContent } from '../../domain/practice/documents/papers.ts'
import { papers } from '../../messages/en/papers.ts'
import { sayMoney } from '../../messages/say-money.ts'
import { sayDate } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { addressLines, practiceContact } from './blocks.ts'
import { Paper } from './paper.tsx'
import { Columns, Heading, Lines, Paragraph, Points } from './parts.tsx'
import { renderPaper } from './render-paper.ts'
import { Table } from './table.tsx'

const say = translator({ en: papers })

/** A good faith estimate with the contents and disclaimers the law asks for (45 CFR 149.610). */
export function renderGoodFaithEstimate(estimate: GoodFaithEstimateContent): Promise<Uint8Array<ArrayBuffer>> {
  return renderPaper(GoodFaithEstimate({ estimate }))
}

function GoodFaithEstimate({ estimate }: { readonly estimate: GoodFaithEstimateContent }) {
  const { practice, client, recurring, primaryServiceOn } = estimate
  const total = sumCents(
    estimate.providers.map(({ items }) => sumCents(items.map(({ chargeCents, count }) => timesCents(chargeCents, count)))),
  )
  return (
    <Paper
      title={say('estimateTitle')}
      subtitle={`${say('estimateGiven', { day: sayDate(estimate.givenOn) })} · ${say('number', { number: estimate.number })}`}
      practice={practice}
      clientName={client.legalName}
      at={new Date(`${estimate.givenOn}T00:00Z`)}
    >
      <Paragraph>{say('estimateIntro')}</Paragraph>
      <Columns
        blocks={[
          { heading: say('provider'), body: <Lines lines={practiceContact(practice)} /> },
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
      <Heading>{say('estimatePrimary')}</Heading>
      <Lines
        lines={[
          estimate.primaryService,
          primaryServiceOn ? say('estimateOn', { day: sayDate(primaryServiceOn) }) : say('estimateNoDate'),
          recurring
            ? say('estimateRecurring', { count: recurring.count, frequency: recurring.frequency, day: sayDate(recurring.until) })
            : null,
          `${say('diagnoses')}: ${estimate.diagnosisCodes.join(', ') || '—'}`,
        ]}
      />
      {estimate.providers.map((provider) => (
        <ProviderItems key={provider.npi} provider={provider} />
      ))}
      <Heading>{say('estimateTotal', { amount: sayMoney(total) })}</Heading>
      {estimate.separately.length > 0 ? <Separately items={estimate.separately} /> : null}
      <Disclaimers dispute={estimate.dispute} />
    </Paper>
  )
}

function ProviderItems({ provider }: { readonly provider: GoodFaithEstimateContent['providers'][number] }) {
  return (
    <>
      <Heading>{say('estimateProvider')}</Heading>
      <Lines
        lines={[
          provider.name,
          `${say('npi', { npi: provider.npi })} · ${say('estimateTin', { tin: provider.tin })} · ${provider.location}`,
        ]}
      />
      <Table
        columns={[
          { head: say('estimateItem'), width: 4 },
          { head: say('estimateCode'), width: 1.2 },
          { head: say('estimateCount'), width: 1, right: true },
          { head: say('estimateCharge'), width: 1.2, right: true },
          { head: say('estimateExpected'), width: 1.2, right: true },
        ]}
        rows={provider.items.map(({ description, code, count, chargeCents }) => [
          description,
          code,
          String(count),
          sayMoney(chargeCents),
          sayMoney(timesCents(chargeCents, count)),
        ])}
      />
    </>
  )
}

function Separately({ items }: { readonly items: GoodFaithEstimateContent['separately'] }) {
  return (
    <>
      <Heading>{say('estimateSeparately')}</Heading>
      <Paragraph>{say('estimateSeparatelyText')}</Paragraph>
      <Points points={items.map(({ description, contact }) => `${description}: ${contact}`)} />
    </>
  )
}

function Disclaimers({ dispute }: Pick<GoodFaithEstimateContent, 'dispute'>) {
  return (
    <>
      <Heading>{say('estimateDisclaimers')}</Heading>
      <Points
        points={[
          say('estimateMoreItems'),
          say('estimateOnlyEstimate'),
          say('estimateDispute', { threshold: sayMoney(dispute.thresholdCents), days: dispute.days, fee: sayMoney(dispute.feeCents) }),
          say('estimateHow'),
          say('estimateNotContract'),
          say('estimateKeep'),
        ]}
      />
    </>
  )
}
