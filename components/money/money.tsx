import { sayMoney } from '@/lib/messages/say-money'

type MoneyProps = {
  /** Whole US cents. */
  cents: number
  /** `always` shows a plus too: for entries that go both ways. */
  sign?: 'auto' | 'always' | undefined
}

/** An amount: "$1,234.50". Figures of one width, so that columns line up. */
export function Money({ cents, sign = 'auto' }: MoneyProps) {
  return <span className="figures">{sayMoney(cents, sign)}</span>
}
