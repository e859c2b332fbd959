import type { TFunction } from 'i18next'
import type { Entry } from './lead.ts'

/** The words of a code below a path; a code without words is shown as it is, readable. */
export function sayCode(t: TFunction, under: string, code: string): string {
  const key = `${under}.${code}`
  const said = t(key as 'loading')
  return said === key ? code.replaceAll(/[_-]/g, ' ') : said
}

export const sayReason = (t: TFunction, code: string): string => sayCode(t, 'lead.reason', code)

/** A fact of the journal as a sentence, without its reason. */
export function sayFact(t: TFunction, { what, detail }: Pick<Entry, 'what' | 'detail'>): string {
  const seam = typeof detail.seam === 'string' ? detail.seam : ''
  const key = `lead.fact.${what}${variantOf(what, seam, detail)}`
  const said = (t as (key: string, blanks: object) => string)(key, blanksOf(t, detail))
  if (said !== key) return said
  return sayCode(t, 'lead.fact', what).replaceAll('.', ': ')
}

function variantOf(what: string, seam: string, detail: Entry['detail']): string {
  if (what === 'handoff.offered' || what === 'handoff.accepted') {
    return seam === 'convert>serve'
      ? 'Serve'
      : seam === 'gather>qualify'
        ? 'Qualify'
        : seam === 'serve>gather'
          ? 'Gather'
          : ''
  }
  if (what === 'lead.returned' && detail.to === 'gather') return 'Gather'
  if (what === 'lead.received' && detail.earlier) return 'Again'
  return ''
}

function blanksOf(t: TFunction, detail: Entry['detail']): Record<string, string> {
  const text = (name: string) => (typeof detail[name] === 'string' ? (detail[name] as string) : '')
  return {
    verdict: text('verdict') && sayCode(t, 'lead.verdict.done', text('verdict')),
    to: text('to') && sayCode(t, 'lead.stage', text('to')),
    kind: text('kind') && sayCode(t, 'lead.kind', text('kind')),
    earlier: text('earlier') && sayCode(t, 'lead.kind', text('earlier')),
    directness: text('directness') && sayCode(t, 'lead.directness', text('directness')),
  }
}
