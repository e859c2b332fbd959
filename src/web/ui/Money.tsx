import { sayMoney } from './money.ts'
import { useReader } from './reader.ts'

/** An amount of money; `amount` in whole minor units. `bare` where the column's head names the currency. */
export function Money(props: { amount: number | null; currency: string; bare?: boolean }) {
  const { locale } = useReader()
  if (props.amount === null) return <span className="quiet">–</span>
  return <span>{sayMoney(props.amount, props.currency, locale, props.bare)}</span>
}
