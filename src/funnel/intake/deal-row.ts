/** A row of a file of deals, read and judged on its own. */
import type { Instant } from '../../platform/time.ts'
import { REASONS } from '../leads/lead.ts'
import { goodValue, optional, plainProblem } from './cells.ts'
import { inFuture, type Reading } from './lead-row.ts'
import { amountParts } from './mapping/numbers.ts'
import { extrasIn } from './mapping/ways.ts'
import { amountCell, choiceCell, currencyCell, type Problem } from './values.ts'

export type Outcome = 'won' | 'lost' | 'open'

export interface DealRow {
  number: number
  externalId: string
  leadExternalId: string
  outcome: Outcome
  /** When it was so: the day it closed, or was opened. */
  at: Instant
  qualifiedBy: string | null
  convertedBy: string | null
  amount: number | null
  currency: string | null
  productLine: string | null
  name: string | null
  lostReason: string | null
  /** The reason in the file's own words, where it is none of ours. */
  lostReasonWords: string | null
  /** Columns kept under their own names. */
  extras: Record<string, string>
  warnings: Problem[]
}

const OUTCOMES: Record<string, Outcome> = {
  won: 'won',
  win: 'won',
  'closed won': 'won',
  closedwon: 'won',
  true: 'won',
  lost: 'lost',
  loss: 'lost',
  lose: 'lost',
  'closed lost': 'lost',
  closedlost: 'lost',
  false: 'lost',
  open: 'open',
  'in progress': 'open',
  pending: 'open',
}

/** Reads a row of deals; `currency` is the workspace's, for amounts without one. */
export function readDealRow(
  number: number,
  cells: Record<string, string>,
  reading: Reading,
): DealRow | Problem {
  const plain = plainProblem(cells)
  if (plain) return plain
  if (!cells.leadExternalId)
    return missing('leadExternalId', 'The row does not say which lead it belongs to.')
  const outcome = optional(cells, 'outcome', (field, value) => choiceCell(field, value, OUTCOMES))
  const closedAt = optional(cells, 'closedAt', reading.readTime)
  const openedAt = optional(cells, 'openedAt', reading.readTime)
  const currency = optional(cells, 'currency', currencyCell)
  for (const cell of [outcome, closedAt, openedAt, currency]) if ('problem' in cell) return cell.problem
  const told = amountParts(cells.amount ?? '', reading.currency)
  const unit = goodValue(currency) ?? told.currency ?? reading.currency
  const amount = optional(cells, 'amount', (field) => amountCell(field, told.digits, unit))
  if ('problem' in amount) return amount.problem
  const how = goodValue(outcome) ?? 'won'
  const at = how === 'open' ? (goodValue(openedAt) ?? reading.now) : goodValue(closedAt)
  if (!at) return missing('closedAt', `A ${how} deal needs the time it was closed.`)
  return {
    number,
    externalId: cells.externalId ?? reading.idOfRow(),
    leadExternalId: cells.leadExternalId,
    outcome: how,
    at,
    qualifiedBy: cells.qualifiedBy ?? null,
    convertedBy: cells.convertedBy ?? null,
    amount: amount.value ?? null,
    currency: amount.value === undefined ? null : unit,
    productLine: cells.productLine ?? null,
    name: cells.name ?? null,
    ...reasonOf(how, cells.lostReason),
    extras: extrasIn(cells),
    warnings:
      at > reading.now ? [inFuture(how === 'open' ? 'openedAt' : 'closedAt', cells.closedAt ?? '')] : [],
  }
}

function reasonOf(outcome: Outcome, words: string | undefined) {
  if (outcome !== 'lost') return { lostReason: null, lostReasonWords: null }
  const code = words?.toLowerCase().replace(/[\s-]+/g, '_')
  if (code && (REASONS.lose as readonly string[]).includes(code))
    return { lostReason: code, lostReasonWords: null }
  return { lostReason: 'unknown', lostReasonWords: words ?? null }
}

function missing(field: string, message: string): Problem {
  return { field, value: null, code: 'missing', message }
}
