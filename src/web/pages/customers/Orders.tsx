import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useReasons, useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Money } from '../../ui/Money.tsx'
import { ReasonPicker } from '../../ui/ReasonPicker.tsx'
import { FactList } from '../../ui/RecordLayout.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell } from '../../ui/undo.tsx'
import { When } from '../../ui/When.tsx'
import { ChoiceFact, DayFact } from '../lead/FactField.tsx'
import { sayReason } from '../lead/words.ts'
import { Reorder } from './CustomersPage.tsx'
import css from './customers.module.css'
import { type Account, type Order, useContacts, useDoing, useOrderKeeper } from './customers.ts'
import { EndUsers } from './EndUsers.tsx'
import { OrderLines } from './OrderLines.tsx'

/** What the company bought, the newest order first. */
export function Orders(props: { account: Account; orders: readonly Order[]; mayEdit: boolean }) {
  const { t } = useTranslation()
  if (props.orders.length === 0) {
    return (
      <div className="card">
        <EmptyState
          drawing="relay"
          title={t('customers.order.noneTitle')}
          says={t('customers.order.noneSays')}
        />
      </div>
    )
  }
  return props.orders.map((order) => (
    <OrderCard key={order.id} accountId={props.account.id} order={order} mayEdit={props.mayEdit} />
  ))
}

function OrderCard(props: { accountId: string; order: Order; mayEdit: boolean }) {
  const { t } = useTranslation()
  const { accountId, order } = props
  const mayEdit = props.mayEdit && order.cancelledAt === null
  return (
    <section
      className={`card ${css.order}`}
      data-cancelled={order.cancelledAt !== null || undefined}
      aria-label={t('customers.order.of', { name: order.opportunity.name })}
    >
      <OrderHead order={order} mayEdit={mayEdit} />
      <div className={css.columns}>
        <OrderFacts accountId={accountId} order={order} mayEdit={mayEdit} />
        <EndUsers accountId={accountId} order={order} mayEdit={mayEdit} />
      </div>
      <OrderLines order={order} mayEdit={mayEdit} />
    </section>
  )
}

function OrderHead({ order, mayEdit }: { order: Order; mayEdit: boolean }) {
  const { t } = useTranslation()
  const slug = useSlug()
  return (
    <div className="row wrap">
      <h2 className="heading">
        <Link to="/w/$slug/deals/$id" params={{ slug, id: order.opportunity.id }} className={css.open}>
          {order.opportunity.name}
        </Link>
      </h2>
      {order.cancelledAt && (
        <StateChip>
          {t('customers.order.cancelled')}
          {order.cancelReason && `: ${sayReason(t, order.cancelReason)}`}
        </StateChip>
      )}
      <span className="quiet">
        {t('customers.order.ordered')} <When at={order.orderedAt} />
      </span>
      <b className="push">
        <Money amount={order.amount} currency={order.currency ?? 'EUR'} />
      </b>
      {mayEdit && <CancelOrder order={order} />}
    </div>
  )
}

function CancelOrder({ order }: { order: Order }) {
  const { t } = useTranslation()
  const [asks, setAsks] = useState(false)
  const doing = useDoing()
  const reasons = useReasons()?.cancel ?? []
  const cancel = async (reason: string) => {
    setAsks(false)
    const body = { orderId: order.id, version: order.version, reason }
    if (await doing(() => must(api.POST('/api/v1/cancellations', { body }))))
      tell(t('customers.order.cancelSays'))
  }
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setAsks(true)}>
        {t('customers.order.cancel')}
      </Button>
      <ReasonPicker
        opened={asks}
        title={t('customers.order.cancelTitle')}
        confirm={t('customers.order.cancel')}
        reasons={reasons.map((code) => ({ code, label: sayReason(t, code) }))}
        isDanger
        noNote
        onPick={(reason) => void cancel(reason)}
        onClose={() => setAsks(false)}
      />
    </>
  )
}

function OrderFacts(props: { accountId: string; order: Order; mayEdit: boolean }) {
  const { t } = useTranslation()
  const { order } = props
  const shared = { keeper: useOrderKeeper(props.accountId, order.id), isReadOnly: !props.mayEdit }
  const people = (useContacts(props.accountId) ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const buyer = (
    <ChoiceFact
      {...shared}
      label={t('customers.order.buyer')}
      value={order.buyer?.id ?? null}
      shown={order.buyer?.name ?? null}
      options={people}
      change={(buyerContactId) => ({ buyerContactId })}
      read={(now) => now.buyer?.name ?? ''}
    />
  )
  const reorder = (
    <DayFact
      {...shared}
      label={t('customers.order.reorder')}
      value={order.reorderOn}
      shown={order.reorderOn && <Reorder day={order.reorderOn} />}
      change={(reorderOn) => ({ reorderOn })}
      read={(now) => now.reorderOn ?? ''}
    />
  )
  return (
    <FactList
      facts={[
        { label: t('customers.order.buyer'), value: buyer },
        { label: t('customers.order.reorder'), value: reorder },
        {
          label: t('customers.order.line'),
          value: order.productLine?.name ?? <span className="quiet">–</span>,
        },
      ]}
    />
  )
}
