import { mendsOf } from '@/lib/domain/billing/mends'
import type { MoneyStep } from '@/lib/domain/billing/money-trace'
import type { ChargeWall } from '@/lib/domain/coverage/program'
import type { Finding } from '@/lib/domain/finding'
import { sayMoney } from '@/lib/messages/say-money'
import { wordFinding } from '@/lib/messages/word-finding'
import { wordMoneyStep } from '@/lib/messages/word-money-step'
import { paths } from '@/lib/paths'
import { type AskedAtDesk, AskedLines } from './asked-lines'
import { mendAddress, mendWord } from './mend-links'
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
  readonly appointmentId: string
}

/** What the desk asks of a client who comes, and why; or that nothing may be asked. In words, as what runs in a browser is given it. */
export function askedAtDesk({ collectCents, wall, why, feeCents, owedCents, creditCents, waitsFor, ...visit }: Collection): AskedAtDesk {
  const nothing = wall || visit.isOwnWord
  const unknown = say(waitsFor.length > 0 ? 'collectNotBilled' : 'collectUnknown')
  const asked = collectCents === null ? unknown : say('collectToday', { amount: sayMoney(collectCents) })
  const reason = wall ? say(wall === 'medicaid' ? 'collectMedicaid' : 'collectVa') : visit.isOwnWord ? '' : whyText(why, feeCents)
  const because = [
    reason,
    ...waitsFor.map((finding) => wordFinding(finding, 'staff')),
    creditCents > 0 ? say('collectCredit', { amount: sayMoney(creditCents) }) : '',
    owedCents > 0 ? say('collectBefore', { amount: sayMoney(owedCents) }) : '',
  ]
  return {
    asks: nothing ? say('collectNothing') : asked,
    because: because.filter((line) => line !== ''),
    door: doorOf({ ...visit, waitsFor }),
  }
}

type Doors = Pick<Collection, 'isOwnWord' | 'isMedicaidToAsk' | 'clientId' | 'appointmentId' | 'waitsFor'>

/** Where what is missing is settled: what the client told, what Medicaid is asked, else what keeps the visit from being billed. */
function doorOf({ isOwnWord, isMedicaidToAsk, waitsFor, ...visit }: Doors): AskedAtDesk['door'] {
  if (isOwnWord || isMedicaidToAsk)
    return { href: paths.clinic.clientTab(visit.clientId, 'coverage'), label: say(isOwnWord ? 'verifyOwnWord' : 'askMedicaidToday') }
  const [place] = mendsOf(
    waitsFor.map(({ code }) => code),
    'front-desk',
  )
  return place ? { href: mendAddress(place, { visitId: visit.appointmentId, clientId: visit.clientId }), label: mendWord(place) } : null
}

/** The same on a page of one visit. */
export const CollectWords = (collection: Collection) => <AskedLines {...askedAtDesk(collection)} />

function whyText(why: readonly MoneyStep[], feeCents: number): string {
  if (why.length === 0) return feeCents > 0 ? say('collectFee') : ''
  const steps = why.map((step) => wordMoneyStep(step, 'staff'))
  return [...steps, ...(feeCents > 0 ? [say('collectFeePart', { amount: sayMoney(feeCents) })] : [])].join(', ')
}
