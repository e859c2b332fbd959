import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchAction } from '../../../../funnel/intake/desk/doing.ts'
import { useChannels, useMe } from '../../../data/workplace.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { List } from '../../../ui/list/List.tsx'
import type { BulkAction, Column } from '../../../ui/list/list.ts'
import { useReader } from '../../../ui/reader.ts'
import { StateChip } from '../../../ui/StateChip.tsx'
import { When } from '../../../ui/When.tsx'
import { EmptyDesk } from '../Empty.tsx'
import { BatchDialog } from './BatchDialog.tsx'
import { BatchForm } from './BatchForm.tsx'
import { type Card, type Counts, useCards, type useIntakeAddress } from './desk.ts'
import css from './intake.module.css'
import { sayCost, sayFinding, saySuggested } from './words.ts'

type Asking = { leadIds: string[]; action: BatchAction | null; form: 'refuse' | 'set' | null }

/** The same cards as a dense list: select with x and shift, then sort many at once after a look at what would happen. */
export function GridView(props: {
  address: ReturnType<typeof useIntakeAddress>
  counts: Counts | undefined
}) {
  const { t } = useTranslation()
  const { asked, show } = props.address
  const cards = useCards(asked)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [round, setRound] = useState(0)
  const isViewer = useMe().access === 'viewer'
  const total = Object.keys(asked).length === 0 ? props.counts?.total : undefined
  const close = () => setAsking(null)
  return (
    <>
      <List<Card>
        key={round}
        name="intake"
        noun={t('intake.noun', { count: total ?? cards.rows?.length ?? 0 })}
        rows={cards.rows}
        keyOf={(card) => card.leadId}
        titleOf={(card) => card.name}
        columns={useColumns(props.counts)}
        onOpen={(card) => show({ view: 'cards', lead: card.leadId })}
        {...(total === undefined ? {} : { total: { count: total, isAbout: false } })}
        more={cards.more}
        {...(isViewer ? {} : { bulk: useBulk(setAsking) })}
        empty={<EmptyDesk desk="gather" />}
        trouble={cards.error && <ErrorState says={cards.error.message} onRetry={cards.again} />}
      />
      {asking?.form && (
        <BatchForm
          kind={asking.form}
          onClose={close}
          onAction={(action) => setAsking({ ...asking, action, form: null })}
        />
      )}
      {asking?.action && (
        <BatchDialog
          leadIds={asking.leadIds}
          action={asking.action}
          onClose={(isDone) => {
            close()
            if (isDone) setRound((before) => before + 1)
          }}
        />
      )}
    </>
  )
}

function useBulk(ask: (asking: Asking) => void): BulkAction[] {
  const { t } = useTranslation()
  const at = (action: BatchAction) => (leadIds: string[]) => ask({ leadIds, action, form: null })
  const form = (kind: 'refuse' | 'set') => (leadIds: string[]) => ask({ leadIds, action: null, form: kind })
  return [
    { key: 'release', label: t('intake.batch.release'), keys: 'r', run: at({ do: 'release' }) },
    { key: 'accept', label: t('intake.batch.accept'), keys: 'c', run: at({ do: 'accept-suggestions' }) },
    { key: 'merge', label: t('intake.batch.merge'), keys: 'm', run: at({ do: 'merge-doubles' }) },
    { key: 'apart', label: t('intake.batch.apart'), keys: 'd', run: at({ do: 'keep-apart' }) },
    { key: 'set', label: t('intake.batch.set'), keys: '#', run: form('set') },
    { key: 'refuse', label: t('intake.batch.refuse'), keys: 'f', danger: true, run: form('refuse') },
  ]
}

function useColumns(counts: Counts | undefined): Column<Card>[] {
  const { t } = useTranslation()
  const { locale } = useReader()
  const channels = useChannels()
  const fixes = (card: Card) =>
    card.findings.flatMap((one) => (one.suggestion ? [saySuggested(one, channels, locale)] : [])).join(', ')
  return [
    {
      key: 'name',
      head: t('intake.column.name'),
      cell: (card) => <Name card={card} />,
      isAlways: true,
      phone: 'title',
    },
    {
      key: 'why',
      head: t('intake.column.why'),
      cell: (card) => <Whys card={card} />,
      width: 300,
      phone: 'line',
    },
    { key: 'fix', head: t('intake.column.fix'), cell: (card) => <Clipped text={fixes(card)} /> },
    {
      key: 'channel',
      head: t('intake.column.channel'),
      cell: (card) => <Clipped text={card.channel?.name} />,
      width: 130,
    },
    {
      key: 'waiting',
      head: t('intake.column.waiting'),
      cell: (card) => <When at={card.receivedAt} />,
      width: 110,
      isRight: true,
      phone: 'side',
    },
    {
      key: 'cost',
      head: t('intake.column.cost'),
      cell: (card) =>
        sayCost(t, card.waiting.cost, counts?.usualOrder, locale) ?? <span className="quiet">–</span>,
      width: 110,
      isRight: true,
    },
  ]
}

function Name({ card }: { card: Card }) {
  const { companyName, personName } = card.values
  return (
    <span className={css.clip}>
      <b>{card.name}</b>
      {personName && companyName && <span className="quiet"> {companyName}</span>}
    </span>
  )
}

function Whys({ card }: { card: Card }) {
  const { t } = useTranslation()
  const says = card.findings.filter(({ why }) => why !== null).map((one) => sayFinding(t, one))
  if (card.whys.length === 0) return <StateChip function="convert">{t('intake.why.clean')}</StateChip>
  return (
    <span className={css.chips} title={says.join('\n')}>
      {card.whys.map((why) => (
        <StateChip key={why} function="gather">
          {t(`intake.why.${why}`)}
        </StateChip>
      ))}
    </span>
  )
}

function Clipped({ text }: { text: string | null | undefined }) {
  if (!text) return <span className="quiet">–</span>
  return (
    <span className={css.clip} title={text}>
      {text}
    </span>
  )
}
