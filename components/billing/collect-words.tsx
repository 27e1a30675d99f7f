import { TextLink } from '@/components/ui/text-link'
import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { ChargeWall } from '@/lib/domain/coverage/program'
import type { Finding } from '@/lib/domain/finding'
import { sayMoney } from '@/lib/messages/say-money'
import { wordFinding } from '@/lib/messages/word-finding'
import { wordMoneyStep } from '@/lib/messages/word-money-step'
import { paths } from '@/lib/paths'
import { say } from './words'

export type Collection = {
  readonly collectCents: number | null
  readonly wall: ChargeWall | null
  readonly why: readonly MoneyStep[]
  readonly feeCents: number
  readonly owedCents: number
  readonly creditCents: number
  readonly waitsFor: readonly Pick<Finding, 'code' | 'params'>[]
  readonly isOwnWord: boolean
  readonly isMedicaidToAsk: boolean
  readonly clientId: string
}

/** What the desk asks of a client who comes, and why; or that nothing may be asked. */
export function CollectWords({ collectCents, wall, why, feeCents, owedCents, creditCents, waitsFor, ...visit }: Collection) {
  const { isOwnWord, isMedicaidToAsk, clientId } = visit
  return (
    <span className="grid gap-0.5 text-sm tabular-nums">
      <span className="font-medium">
        {wall || isOwnWord
          ? say('collectNothing')
          : collectCents === null
            ? say('collectUnknown')
            : say('collectToday', { amount: sayMoney(collectCents) })}
      </span>
      <span className="text-muted">
        {wall ? say(wall === 'medicaid' ? 'collectMedicaid' : 'collectVa') : isOwnWord ? '' : whyText(why, feeCents)}
      </span>
      {waitsFor.map((finding) => (
        <span key={finding.code} className="text-muted">
          {wordFinding(finding, 'staff')}
        </span>
      ))}
      {creditCents > 0 && <span className="text-muted">{say('collectCredit', { amount: sayMoney(creditCents) })}</span>}
      {owedCents > 0 && <span className="text-muted">{say('collectBefore', { amount: sayMoney(owedCents) })}</span>}
      {(isOwnWord || isMedicaidToAsk) && (
        <TextLink href={paths.clinic.clientTab(clientId, 'coverage')}>{say(isOwnWord ? 'verifyOwnWord' : 'askMedicaidToday')}</TextLink>
      )}
    </span>
  )
}

function whyText(why: readonly MoneyStep[], feeCents: number): string {
  if (why.length === 0) return feeCents > 0 ? say('collectFee') : ''
  const steps = why.map((step) => wordMoneyStep(step, 'staff'))
  return [...steps, ...(feeCents > 0 ? [say('collectFeePart', { amount: sayMoney(feeCents) })] : [])].join(', ')
}
