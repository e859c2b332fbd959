/** How each person wants to hear of what: their choices over what is delivered, and the links in mails that change them. */
import type { Selectable } from 'kysely'
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patchRow } from '../../platform/rows.ts'
import { answerFact, type Work } from '../../platform/work.ts'
import type { NoticeSettings } from '../../tables.ts'
import { systemActor } from '../team/actor.ts'
import type { SettingsOut, SettingsPatch } from './contract.ts'
import { isOurs, type Link, type Stop } from './links.ts'
import { type Choice, KINDS, settingsWith } from './notice.ts'

type Row = Selectable<NoticeSettings>

/** By what this installation can reach people besides the bell. */
export async function means(work: Work): Promise<{ mails: boolean; pushKey: string | null }> {
  const told = await answerFact(work, 'notices.means-asked', {})
  const has = told.ok ? (told.value as { mails: boolean; pushKey: string | null } | null) : null
  return has ?? { mails: false, pushKey: null }
}

/** My settings, and what this installation offers. */
export async function mySettings(work: Work): Promise<Result<SettingsOut>> {
  const memberId = work.actor.memberId
  if (!memberId) return refuse('needs-a-member', 'Only a person has notices.')
  return ok(await shown(work, memberId, await rowOf(work, memberId)))
}

async function shown(work: Work, memberId: string, row: Row | null): Promise<SettingsOut> {
  const { mails, pushKey } = await means(work)
  const member = await work.tx
    .selectFrom('members')
    .select('email')
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  return {
    version: row?.version ?? 0,
    ...settingsWith(chosen(row)),
    mail: { isSent: mails, address: member?.email ?? null },
    push: { key: pushKey },
  }
}

function chosen(row: Row | null): Parameters<typeof settingsWith>[0] {
  if (!row) return {}
  const { kinds, digest, digestAt, quiet, quietFrom, quietUntil, workingHours } = row
  return { kinds, digest, digestAt, quiet, quietFrom, quietUntil, workingHours } as never
}

/** Changes some of my settings; the others stay as delivered, also when a later version delivers better ones. */
export async function changeSettings(work: Work, patch: SettingsPatch): Promise<Result<SettingsOut>> {
  const memberId = work.actor.memberId
  if (!memberId) return refuse('needs-a-member', 'Only a person has notices.')
  const row = await lockRow(work, memberId)
  const { version, kinds = {}, ...rest } = patch
  const stale = staleUnless(row ?? (await shown(work, memberId, null)), version)
  if (stale) return stale
  const change = await keep(work, memberId, row, { ...rest, kinds: merged(row, kinds) })
  if (change) await record(work, { fact: 'notice-settings.changed', function: 'operate', rows: [change] })
  return ok(await shown(work, memberId, await rowOf(work, memberId)))
}

type Kinds = Partial<Record<string, { mail?: Choice['mail'] | undefined; push?: boolean | undefined }>>

function merged(row: Row | null, given: Kinds): Kinds {
  const kept = (row?.kinds ?? {}) as Kinds
  const now = Object.entries(given).map(([kind, choice]) => [kind, { ...kept[kind], ...choice }])
  return { ...kept, ...Object.fromEntries(now) }
}

function keep(work: Work, memberId: string, row: Row | null, values: object) {
  if (row) return patchRow(work, 'noticeSettings', row, values)
  return insertRow(work, 'noticeSettings', { id: work.newId(), memberId, kinds: {}, ...values })
}

async function rowOf({ tx, actor }: Work, memberId: string): Promise<Row | null> {
  const row = await tx
    .selectFrom('noticeSettings')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return row ?? null
}

// The member is locked, for the first choice has no row to lock.
async function lockRow(work: Work, memberId: string): Promise<Row | null> {
  await work.tx
    .selectFrom('members')
    .select('id')
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', memberId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return rowOf(work, memberId)
}

/** What the page behind a link in a mail says; asking changes nothing, for mail programs ask too. */
export async function seeStop(work: Work, link: Link) {
  if (!(await isOurs(work, link))) return badLink()
  const settings = settingsWith(chosen(await rowOf(work, link.memberId)))
  const { slug, name } = work.actor.workspace
  const stopped = kindsOf(link.kind).every((kind) => settings.kinds[kind].mail === 'never')
  return ok({ company: name, slug, kind: link.kind, stopped })
}

/** Stops the mails a link is about, in the name of whom they went to. */
export async function stopMails(work: Work, link: Link) {
  if (!(await isOurs(work, link))) return badLink()
  const row = await lockRow(work, link.memberId)
  const kinds = Object.fromEntries(kindsOf(link.kind).map((kind) => [kind, { mail: 'never' as const }]))
  const change = await keep(work, link.memberId, row, { kinds: merged(row, kinds) })
  const fact = { fact: 'notice-settings.changed', function: 'operate', detail: { byLink: true } }
  if (change) await record(work, { ...fact, memberId: link.memberId, rows: [change] })
  return seeStop(work, link)
}

const kindsOf = (kind: Stop) => (kind === 'all' ? [...KINDS] : [kind])
const badLink = () =>
  refuse('not-found', 'This link is not one of ours. Change your notices in the settings instead.')

/** The actor behind a link: nobody who is signed in. */
export const linkActor = (link: Link) => (tx: Work['tx']) => systemActor(tx, link.workspaceId)
