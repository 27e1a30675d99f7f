import { FindingsStated } from '@/components/forms/findings-stated'
import { Money } from '@/components/money/money'
import { MoneyTrace } from '@/components/money/money-trace'
import { PriceSplit } from '@/components/money/price-split'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormatEstimate } from '@/lib/domain/billing/estimate-formats'
import { label } from '@/lib/messages/label'
import type { Reader } from '@/lib/messages/word-finding'
import { wordEstimateUnknown } from '@/lib/messages/word-money-step'
import { say } from './words'

type Props = { readonly formats: readonly Omit<FormatEstimate, 'lines'>[]; readonly reader: Reader }

/** The four formats side by side: who pays what, every step, and what nobody knows. */
export function FormatCards({ formats, reader }: Props) {
  return (
    <ul className="grid gap-4">
      {formats.map(({ format, oneCycle, effect, findings, unknown, trace }) => (
        <Card
          key={format}
          as="li"
          title={label('cycleFormat', format)}
          detail={say('perCycle')}
          aside={oneCycle && (oneCycle.client === null ? say('priceNotKnown') : <Money cents={oneCycle.client} />)}
        >
          <div className="grid gap-3">
            {oneCycle ? (
              <>
                <PriceSplit totals={oneCycle} label={label('cycleFormat', format)} />
                <Disclosure summary={say('howCounted')}>
                  <MoneyTrace steps={trace} reader={reader} />
                </Disclosure>
              </>
            ) : (
              <p>{say('pricesNotPossible')}</p>
            )}
            {findings.length > 0 && <FindingsStated ruling={{ effect, findings }} reader={reader} />}
            {unknown.length > 0 && oneCycle && (
              <Disclosure summary={say('notKnown')}>
                <ul className="grid list-disc gap-1 pl-5">
                  {unknown.map((code) => (
                    <li key={code}>{wordEstimateUnknown(code, reader)}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </div>
        </Card>
      ))}
    </ul>
  )
}
