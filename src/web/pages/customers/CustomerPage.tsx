import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { RecordHead, RecordLayout } from '../../ui/RecordLayout.tsx'
import { RecordSkeleton } from '../../ui/Skeletons.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell } from '../../ui/undo.tsx'
import { When } from '../../ui/When.tsx'
import { MergeButton } from '../merging/MergeButton.tsx'
import { MergedPast } from '../merging/MergedPast.tsx'
import { AccountTerritory } from './AccountTerritory.tsx'
import { Chain } from './Chain.tsx'
import { CompanyFacts } from './CompanyFacts.tsx'
import { Bought } from './CustomersPage.tsx'
import { type Account, accountQuery, type Customer, customerQuery } from './customers.ts'
import { FutureNeed } from './FutureNeed.tsx'
import { Orders } from './Orders.tsx'
import { People } from './People.tsx'

/** One company: what it bought, who signed and who uses it, and every lead of theirs. */
export function CustomerPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const account = useQuery(accountQuery(id))
  const customer = useQuery(customerQuery(id))
  const error = account.error ?? customer.error
  useStandingAddress(id, account.data)
  const again = () => void Promise.all([account.refetch(), customer.refetch()])
  if (error) return <ErrorState says={error.message} onRetry={again} />
  if (!account.data || customer.data === undefined) return <RecordSkeleton />
  return <Whole key={id} account={account.data} customer={customer.data} />
}

// A company that was merged is shown under the id of the one that stands for it.
function useStandingAddress(id: string, account: Account | undefined) {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  const name = account?.name
  const to = account && account.id !== id ? account.id : null
  useEffect(() => {
    if (!to) return
    tell(t('merging.redirected', { name }))
    void go({ to: '/w/$slug/customers/$id', params: { slug, id: to }, replace: true })
  }, [to])
}

function Whole({ account, customer }: { account: Account; customer: Customer | null }) {
  const mayEdit = useMe().access !== 'viewer'
  return (
    <RecordLayout
      head={<Head account={account} customer={customer} mayEdit={mayEdit} />}
      strip={<Chain accountId={account.id} links={customer?.chain ?? null} />}
      story={<Orders account={account} orders={customer?.orderRecords ?? []} mayEdit={mayEdit} />}
      facts={
        <>
          <CompanyFacts account={account} isReadOnly={!mayEdit} />
          <MergedPast noun="account" id={account.id} />
          <AccountTerritory account={account} />
          <People account={account} customer={customer} mayEdit={mayEdit} />
        </>
      }
    />
  )
}

function Head(props: { account: Account; customer: Customer | null; mayEdit: boolean }) {
  const { t } = useTranslation()
  const { account, customer } = props
  return (
    <RecordHead
      title={account.name}
      mark={
        customer?.customerSince ? (
          <StateChip function="serve">{t('customers.customer')}</StateChip>
        ) : (
          <StateChip>{t('customers.notYet')}</StateChip>
        )
      }
      about={
        customer && (
          <>
            {customer.customerSince && (
              <>
                {t('customers.since')} <When at={customer.customerSince} />
                {' · '}
              </>
            )}
            {t('customers.orders', { count: customer.orders })}
            {customer.bought.length > 0 && ' · '}
            {customer.bought.length > 0 && <Bought row={customer} />}
            {customer.owner && ` · ${t('customers.with', { owner: customer.owner.name })}`}
          </>
        )
      }
      actions={
        props.mayEdit && (
          <>
            <MergeButton noun="account" one={account} />
            <NeedButton accountId={account.id} />
          </>
        )
      }
    />
  )
}

function NeedButton({ accountId }: { accountId: string }) {
  const { t } = useTranslation()
  const [asks, setAsks] = useState(false)
  useKeys([{ keys: 'b', says: t('customers.need.open'), run: () => setAsks(true) }])
  return (
    <>
      <Button variant="filled" onClick={() => setAsks(true)} rightSection={<KeyHint keys="b" inherit />}>
        {t('customers.need.open')}
      </Button>
      {asks && <FutureNeed accountId={accountId} onClose={() => setAsks(false)} />}
    </>
  )
}
