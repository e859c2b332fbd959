import { Alert, Anchor, NativeSelect, Skeleton } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/now.tsx'
import { counted, dayOf, type Entry } from './outbox.ts'
import css from './show.module.css'
import { TakeForm } from './TakeForm.tsx'
import { Taken } from './Taken.tsx'
import { useFair, useLists, useShow } from './useShow.ts'

/** At a trade show: one person after the other on one screen, with or without a connection. */
export function ShowPage() {
  const { t } = useTranslation()
  const { slug } = useParams({ from: '/show/$slug' })
  const show = useShow(slug)
  const lists = useLists(slug)
  const [fair, choose] = useFair(slug)
  return (
    <main id="page" className={css.page}>
      <header className={css.head}>
        <div>
          <h1 className="heading">{t('show.title')}</h1>
          <span className="quiet">{lists?.company}</span>
        </div>
        <Anchor className="push" href={`/w/${slug}/desk/gather`}>
          {t('show.back')}
        </Anchor>
      </header>
      {show.entries ? <Count entries={show.entries} /> : <Skeleton height={28} />}
      {show.ended === 'signed-out' && (
        <Alert color="late">
          {t('show.signedOut')} <Anchor href={`/sign-in?to=/show/${slug}`}>{t('show.signIn')}</Anchor>
        </Alert>
      )}
      <NativeSelect
        size="md"
        label={t('show.where')}
        value={fair.channelId ?? ''}
        onChange={(event) => choose({ channelId: event.target.value || null, campaignId: null })}
        data={[
          { value: '', label: t('show.noChannel') },
          ...(lists?.channels ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TakeForm
        fair={fair}
        lines={lists?.productLines ?? []}
        entries={show.entries ?? []}
        onTake={show.take}
      />
      <Taken entries={show.entries ?? []} slug={slug} onMend={show.mend} onDrop={show.drop} />
    </main>
  )
}

function Count({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation()
  const { today, waiting, refused } = counted(entries, dayOf(new Date(useNow()).toISOString()))
  return (
    <p className={css.count} role="status">
      <b>{t('show.today', { count: today })}</b>
      {waiting > 0 && <span> · {t('show.waiting', { count: waiting })}</span>}
      {refused > 0 && <span className="late"> · {t('show.refused', { count: refused })}</span>}
      {today > 0 && waiting + refused === 0 && <span className="quiet"> · {t('show.allSent')}</span>}
    </p>
  )
}
