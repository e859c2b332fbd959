/**
 * Doubles among what a file brings: each row is looked for in the book and among the rows before it. Who is as good as
 * certainly known is joined, who may be known becomes new with a pair for the desk, and of two who could both be meant
 * nobody is chosen by a machine.
 */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import type { LeadRow } from '../lead-row.ts'
import { prepare } from '../matching/prepare.ts'
import type { Prepared } from '../matching/record.ts'
import { type Model, score, THRESHOLDS } from '../matching/score.ts'
import { type Keyed, keyed, type Partner, whoShares } from './candidates.ts'
import { modelOf } from './models.ts'
import { type Alike, inOrder, mayLink, type Noun } from './pair.ts'
import { companyOf, personOf, recordsOf } from './records.ts'

/** So many of those that share most keys with a row are compared. */
const MOST_PARTNERS = 6
const LARGEST_BLOCK = 60
/** A file may bring many: who is compared with a nearly empty book is compared with those to come. */
const LEAST_BOOK = 20_000

type Ready = Record<Noun, Keyed | null>

// Made while the rows before are being written: the thread has nothing else to do then.
const made = new WeakMap<LeadRow, Ready>()

/** A row made ready to be looked for, once. */
export function readyOf(workspaceId: string, row: LeadRow): Ready {
  let ready = made.get(row)
  if (!ready) {
    ready = { contact: personReady(workspaceId, row), account: companyReady(workspaceId, row) }
    made.set(row, ready)
  }
  return ready
}

function personReady(workspaceId: string, row: LeadRow): Keyed | null {
  if (!row.contact) return null
  const phones = row.phones.map((one) => one.e164 ?? one.phone)
  const told = { ...row.contact, company: row.account?.name ?? null, domain: row.domain }
  return keyed(workspaceId, 'contact', personOf('row', { ...told, emails: row.emailKeys, phones }))
}

function companyReady(workspaceId: string, row: LeadRow): Keyed | null {
  if (!row.account) return null
  const { domain, region, postcode, country } = row
  const { name, city } = row.account
  return keyed(workspaceId, 'account', companyOf('row', { name, city, domain, region, postcode, country }))
}

/**
 * Keys that too many rows of a file bear to tell anything, so that nobody asks the book about them again and again.
 * Counted roughly, in a few megabytes whatever the size of the file.
 */
export class CommonKeys {
  private readonly counts = new Uint8Array(2 ** 22)

  note(keys: number[]): void {
    for (const key of keys) {
      const at = key & 0x3fffff
      if ((this.counts[at] ?? 0) < 255) this.counts[at] = (this.counts[at] ?? 0) + 1
    }
  }

  /** The keys that are worth asking about. */
  telling(keys: number[]): number[] {
    return keys.filter((key) => (this.counts[key & 0x3fffff] ?? 0) <= 2 * LARGEST_BLOCK)
  }
}

/** Whom a row means: somebody known, or somebody new who may be one of these. */
export interface Meaning {
  joins: string | null
  perhaps: Partner[]
}

/** The book as far as the rows of a batch ask about it, and what the batch itself adds. */
export class BatchBook {
  private readonly known = new Map<string, Prepared>()
  private readonly blocks = new Map<number, string[]>()
  private readonly inBook = new Map<Keyed, string[]>()
  private suppressed = new Set<string>()
  private readonly models: Record<Noun, Model>
  readonly fresh: Record<Noun, Keyed[]> = { contact: [], account: [] }
  readonly pairs: Alike[] = []

  private constructor(models: Record<Noun, Model>) {
    this.models = models
  }

  /** Looks for rows that nobody knows exactly; two questions for their keys, whatever their number. */
  static async about(work: Work, asked: Record<Noun, Keyed[]>, common: CommonKeys): Promise<BatchBook> {
    const [contact, account] = await Promise.all([
      modelOf(work, 'contact', LEAST_BOOK),
      modelOf(work, 'account', LEAST_BOOK),
    ])
    const book = new BatchBook({ contact, account })
    await Promise.all([
      book.read(work, 'contact', asked.contact, common),
      book.read(work, 'account', asked.account, common),
    ])
    return book
  }

  private async read(work: Work, noun: Noun, asked: Keyed[], common: CommonKeys): Promise<void> {
    const telling = asked.map((one) => ({ ...one, keys: common.telling(one.keys) }))
    const shared = await whoShares(work, telling, MOST_PARTNERS)
    for (const { keys } of asked) common.note(keys)
    for (const [n, one] of asked.entries()) this.inBook.set(one, shared[n] ?? [])
    const ids = [...new Set(shared.flat())]
    if (noun === 'contact') this.suppressed = await suppressedAmong(work, ids)
    for (const record of await recordsOf(work, noun, ids)) this.known.set(record.id, prepare(record))
  }

  /** Whom somebody means who is known neither by address nor by name. */
  meaning(noun: Noun, asked: Keyed): Meaning {
    const partners = [...new Set([...(this.inBook.get(asked) ?? []), ...this.inBatch(asked)])]
      .flatMap((id) => this.partner(noun, asked, id) ?? [])
      .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
    const [first, second] = partners
    if (first?.link && !second?.link) return { joins: first.id, perhaps: [] }
    return { joins: null, perhaps: partners }
  }

  private partner(noun: Noun, asked: Keyed, id: string): Partner | null {
    const other = this.known.get(id)
    if (!other) return null
    const scored = score(this.models[noun], asked.prepared, other)
    if (scored.probability < THRESHOLDS.review) return null
    const { probability, fields } = scored
    // Whoever asked not to be contacted is joined by a person or not at all.
    const link = mayLink(noun, scored) && !this.suppressed.has(id)
    return { id, probability, fields, link }
  }

  private inBatch({ keys }: Keyed): string[] {
    const counts = new Map<string, number>()
    for (const key of keys) {
      const block = this.blocks.get(key)
      if (!block || block.length > LARGEST_BLOCK) continue
      for (const id of block) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_PARTNERS)
      .map(([id]) => id)
  }

  /** Notes somebody new, for the rows after and for the book; `perhaps` becomes pairs for the desk. */
  note(noun: Noun, id: string, asked: Keyed, perhaps: Partner[] = []): void {
    const one = { ...asked, prepared: { ...asked.prepared, id } }
    this.fresh[noun].push(one)
    this.known.set(id, one.prepared)
    for (const key of one.keys) {
      const block = this.blocks.get(key)
      if (block) block.push(id)
      else this.blocks.set(key, [id])
    }
    for (const { id: other, probability, fields } of perhaps)
      this.pairs.push({ noun, ...inOrder(id, other), probability, fields })
  }
}

async function suppressedAmong({ tx, actor }: Work, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ contactId: string }>`
    select contact_id from suppressions
    where workspace_id = ${actor.workspaceId} and contact_id = any(${ids}::uuid[]) and lifted_at is null`.execute(
    tx,
  )
  return new Set(rows.map((row) => row.contactId))
}
