// Doubles: who may be meant by a new lead, asked of the whole book; and the whole book looked through.
import { type Bench, ms, type Result, type Row, rounds } from './row.ts'
import { mustAsk } from './server.ts'

/** Keys are made by the follower once, which takes minutes at a million; the first run waits for it. */
async function keysAreThere({ owner, place, say }: Bench): Promise<void> {
  const ws = place.large.workspaceId
  const count = async (table: string) =>
    (await owner.query(`select count(*)::int as n from ${table} where workspace_id = $1`, [ws])).rows[0].n
  const wanted = (await count('contacts')) + (await count('accounts'))
  for (;;) {
    const there = await count('match_keys')
    if (there >= wanted) return
    say(`keys of ${there} of ${wanted} records ...`)
    await new Promise((done) => setTimeout(done, 5000))
  }
}

// People of the book, written a little differently, and strangers by turns.
async function drafts({ owner, place }: Bench, n: number) {
  const { rows } = await owner.query(
    `select c.name, a.name as company, e.email from contacts c
     join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
     join contact_emails e on e.workspace_id = c.workspace_id and e.contact_id = c.id
     where c.workspace_id = $1 and c.id >= (select id from contacts where workspace_id = $1 order by id
       offset (select count(*) / 2 from contacts where workspace_id = $1) limit 1) order by c.id limit $2`,
    [place.large.workspaceId, n],
  )
  return rows.map(({ name, company, email }, at) => {
    const slip = (text: string) => `${text.slice(0, -2)}${text.at(-1)}${text.at(-2)}`
    const known = { account: { name: company }, contact: { name: slip(name), emails: [email] } }
    const spelt = { account: { name: slip(company) }, contact: { name: slip(name) } }
    const stranger = {
      account: { name: `Zebra Looms ${at}` },
      contact: { name: `Quirin Zabel ${at}`, emails: [`q${at}@zebra${at}.example`] },
    }
    return [known, spelt, stranger][at % 3] as object
  })
}

async function checking(bench: Bench): Promise<Result[]> {
  await keysAreThere(bench)
  const all = await drafts(bench, rounds(bench, 300))
  for (const draft of all.slice(0, 10)) await mustAsk(bench.ask, 'POST', '/duplicate-checks', draft)
  const took: number[] = []
  for (const draft of all) {
    const begun = performance.now()
    await mustAsk(bench.ask, 'POST', '/duplicate-checks', draft)
    took.push(performance.now() - begun)
  }
  took.sort((a, b) => a - b)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] as number
  return [
    {
      what: 'who may be meant by a new lead, asked of the whole book over HTTP',
      figures: { p50: ms(at(0.5)), p95: ms(at(0.95)), worst: ms(took.at(-1) as number) },
      aim: 'p95 < 50 ms',
      met: at(0.95) < 50,
    },
  ]
}

export const DUPLICATES: Row[] = [{ name: 'doubles', run: checking }]
