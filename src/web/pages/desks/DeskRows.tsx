import { UnstyledButton } from '@mantine/core'
import { Fragment, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { useNow } from '../../ui/now.tsx'
import { RelayStrip } from '../../ui/relay/RelayStrip.tsx'
import { type DeskItem, nameOf } from '../lead/lead.ts'
import { whatLacks } from '../lead/moves/dialogs.tsx'
import { segmentsOf } from '../lead/relay.ts'
import { sayReason } from '../lead/words.ts'
import css from './desks.module.css'
import { keyOf } from './items.ts'
import { ItemClock, Since, Why } from './Why.tsx'

/** The work of a desk under its headings; the one stood on is marked. */
export function DeskRows(props: {
  groups: readonly { head: string; items: readonly DeskItem[] }[]
  currentKey: string | null
  hasMarks: boolean
  onChoose: (item: DeskItem) => void
}) {
  return (
    <div className={`card ${css.rows}`}>
      {props.groups.map((group) => (
        <Fragment key={group.head}>
          <h2 className={css.head}>
            {group.head} <span className="quiet">{group.items.length}</span>
          </h2>
          <ul className={css.list}>
            {group.items.map((item) => (
              <Row
                key={keyOf(item)}
                item={item}
                isCurrent={keyOf(item) === props.currentKey}
                hasMark={props.hasMarks}
                onChoose={() => props.onChoose(item)}
              />
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  )
}

function Row({
  item,
  isCurrent,
  hasMark,
  onChoose,
}: {
  item: DeskItem
  isCurrent: boolean
  hasMark: boolean
  onChoose: () => void
}) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const now = useNow().toISOString()
  const { lead } = item
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const company = lead.contact && lead.account ? lead.account.name : null
  return (
    <li ref={row}>
      <UnstyledButton
        className={css.row}
        data-on={isCurrent || undefined}
        aria-current={isCurrent || undefined}
        onClick={onChoose}
      >
        <span className={css.who}>
          {hasMark && <FunctionMark of={item.function} />}
          <span className={css.names}>
            <b className={css.clip}>{nameOf(lead)}</b>
            <span className={`quiet ${css.clip}`}>
              {company ?? lead.interest ?? lead.channel?.name ?? ''}
            </span>
          </span>
        </span>
        <span className={css.why}>
          <Why item={item} />
          <ItemClock item={item} />
          <Lacks item={item} />
        </span>
        <span className={css.strip}>
          <RelayStrip
            size="small"
            segments={segmentsOf(lead, (code) => sayReason(t, code))}
            touches={[]}
            now={now}
          />
        </span>
        <span className={`quiet ${css.since}`}>
          <Since item={item} />
        </span>
      </UnstyledButton>
    </li>
  )
}

/** What sorting has to complete, or the next step that was promised. */
function Lacks({ item }: { item: DeskItem }) {
  const { t } = useTranslation()
  const { lead, function: fn } = item
  const lacks = fn === 'gather' ? whatLacks(lead) : []
  const says =
    lacks.length > 0
      ? `${t('desks.lacks')} ${lacks.map((each) => t(`lead.lacks.${each}`)).join(', ')}`
      : lead.nextStep
  return says && <span className={`quiet ${css.lacks}`}>{says}</span>
}
