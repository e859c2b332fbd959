import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from './reader.ts'
import css from './ui.module.css'

const TOO_FEW = 20

/**
 * One number a page is about, always with what it is made of: `of` gives a rate from numerator and
 * denominator (shown as counts where the denominator is under 20), `value` anything else. `window` says
 * which span and cohort it speaks of.
 */
export function Figure(props: {
  label: string
  value?: ReactNode
  of?: { numerator: number; denominator: number }
  window: string
  beside?: ReactNode
  note?: ReactNode
  late?: boolean
}) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { of } = props
  const isSmall = of !== undefined && of.denominator < TOO_FEW
  const counts =
    of && t('figure.of', { part: format(of.numerator, locale), whole: format(of.denominator, locale) })
  return (
    <div className={css.figure}>
      <div className="label">{props.label}</div>
      <div className={css.figureLine}>
        <span className={`one-number ${props.late ? css.lateNumber : ''}`}>
          {of ? (isSmall ? counts : sayRate(of, locale)) : props.value}
        </span>
        <span className={css.beside}>{of && !isSmall ? counts : props.beside}</span>
      </div>
      <div className="label">
        {props.window}
        {isSmall && ` · ${t('figure.tooFew')}`}
      </div>
      {props.note && <div className={css.note}>{props.note}</div>}
    </div>
  )
}

/** A rate in the reader's way, one decimal under 10 %: "83 %", "3.9 %". */
export function sayRate(of: { numerator: number; denominator: number }, locale: string): string {
  if (of.denominator === 0) return '–'
  const rate = of.numerator / of.denominator
  const digits = rate > 0 && rate < 0.1 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(rate)
}

const format = (count: number, locale: string) => new Intl.NumberFormat(locale).format(count)
