import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SplitBar } from '@/components/ui/split-bar'
import type { EstimateTotals } from '@/lib/domain/billing/account-types'
import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { CycleFormat } from '@/lib/domain/coverage/format'
import { sayMoney } from '@/lib/messages/say-money'
import { wordFinding } from '@/lib/messages/word-finding'
import { wordEstimateUnknown } from '@/lib/messages/word-money-step'
import { paths } from '@/lib/paths'
import type { FormatAnswer } from './estimate-types'
import { formatNames } from './format-names'
import { MoneySteps } from './money-steps'
import { say } from './site-words'

type Offered = FormatAnswer & { readonly one: EstimateTotals; readonly all: EstimateTotals }
type FormatAnswersProps = { readonly formats: readonly FormatAnswer[]; readonly cycles: number }

/** The four formats side by side: a table where there is room for one, and each as a card that opens into its steps. */
export function FormatAnswers({ formats, cycles }: FormatAnswersProps) {
  const offered = formats.filter((answer): answer is Offered => answer.one !== null && answer.all !== null)
  const refused = formats.filter(({ one }) => one === null)
  return (
    <>
      {offered.every(({ all }) => all.client === 0) && <Notice tone="ready" title={say('estimatorNothing')} />}
      {refused.map(({ format, findings }) => (
        <Notice key={format} tone="info" title={say('estimatorWhyNot', { format: formatNames[format] })}>
          {findings
            .filter(({ effect }) => effect === 'refuse')
            .map((finding) => wordFinding(finding, 'client'))
            .join(' ')}
        </Notice>
      ))}
      <ComparisonTable offered={offered} cycles={cycles} />
      <ul className="grid gap-4 lg:grid-cols-2">
        {offered.map((answer) => (
          <FormatCard key={answer.format} answer={answer} cycles={cycles} />
        ))}
      </ul>
      <p className="text-muted text-sm">{say('estimatorTypical')}</p>
      <LinkButton href={paths.site.consult} className="justify-self-start">
        {say('estimatorNext')}
      </LinkButton>
    </>
  )
}

const columns = 'px-4 py-2.5 text-right tabular-nums'

function ComparisonTable({ offered, cycles }: { offered: readonly Offered[]; cycles: number }) {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface shadow-lift max-lg:hidden">
      <table className="w-full border-collapse">
        <caption className="sr-only">{say('estimatorResult')}</caption>
        <thead className="bg-wash text-sm">
          <tr>
            <th scope="col" className="px-4 py-2.5 text-left font-semibold">
              {say('estimatorFormat')}
            </th>
            {[say('estimatorYouPay'), say('estimatorPlanPays'), say('estimatorDiscount')].map((head) => (
              <th key={head} scope="col" className={`${columns} font-semibold`}>
                {head}
              </th>
            ))}
            <th scope="col" className={`${columns} font-semibold`}>
              {`${say('estimatorYouPay')} · ${say('estimatorAllCycles', { count: cycles })}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {offered.map(({ format, one, all }) => (
            <tr key={format} className="border-line border-t">
              <th scope="row" className="px-4 py-2.5 text-left font-medium">
                {formatNames[format]}
              </th>
              <td className={`${columns} font-semibold`}>{rangeText(one)}</td>
              <td className={columns}>{sayMoney(one.insurer)}</td>
              <td className={columns}>{sayMoney(one.writtenOff)}</td>
              <td className={`${columns} font-semibold`}>{rangeText(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FormatCard({ answer, cycles }: { answer: Offered; cycles: number }) {
  const { format, one, all, unknown, findings } = answer
  const before = findings.filter(({ effect }) => effect === 'hold')
  return (
    <Card as="li" heading="h3" title={formatNames[format]} detail={label(format)}>
      <div className="grid gap-4">
        <SplitBar
          label={`${say('estimatorOneCycle')}: ${formatNames[format]}`}
          parts={[
            { key: 'you', label: say('estimatorYouPay'), size: one.clientAtLeast + one.open, value: rangeText(one), tone: 'lagoon' },
            { key: 'plan', label: say('estimatorPlanPays'), size: one.insurer, value: sayMoney(one.insurer), tone: 'ready' },
            {
              key: 'off',
              label: say('estimatorDiscount'),
              size: one.writtenOff,
              value: sayMoney(one.writtenOff),
              tone: 'neutral',
            },
          ]}
        />
        <p>
          <span className="text-muted">{`${say('estimatorYouPay')} · ${say('estimatorAllCycles', { count: cycles })}: `}</span>
          <strong className="tabular-nums">{rangeText(all)}</strong>
        </p>
        <div className="grid">
          <Trace summary={say('estimatorTraceOne')} steps={answer.oneTrace} />
          {cycles > 1 && <Trace summary={say('estimatorTraceAll')} steps={answer.allTrace} />}
        </div>
        <Listed title={say('estimatorBefore')} lines={before.map((finding) => wordFinding(finding, 'client'))} />
        <Listed title={say('estimatorNotKnown')} lines={unknown.map((code) => wordEstimateUnknown(code, 'client'))} />
      </div>
    </Card>
  )
}

const label = (format: CycleFormat) => `${say('estimatorFormat')} ${format} · ${say('estimatorOneCycle')}`

const Trace = ({ summary, steps }: { summary: string; steps: readonly MoneyStep[] }) => (
  <Disclosure summary={summary}>
    <MoneySteps steps={steps} />
  </Disclosure>
)

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="grid gap-1 text-sm">
      <h4 className="font-semibold">{title}</h4>
      <ul className="grid list-disc gap-0.5 pl-5 text-muted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

const rangeText = ({ client, clientAtLeast, open }: EstimateTotals): string =>
  client === null ? say('estimatorBetween', { low: sayMoney(clientAtLeast), high: sayMoney(clientAtLeast + open) }) : sayMoney(client)
