import { Alert, Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../lead/moves/FormDialog.tsx'
import { BesideFields } from './BesideFields.tsx'
import { FindOther } from './FindOther.tsx'
import css from './merging.module.css'
import { type Noun, type Preview, previewQuery, useMerge } from './merging.ts'

/**
 * Two people, or two companies, beside each other: which is kept and why, a choice for each field that differs, and
 * what moves. Without `other` the second one is searched for first.
 */
export function MergeRecords(props: {
  noun: Noun
  one: { id: string; name: string }
  other?: string
  onClose: () => void
  onMerged?: (survivorId: string) => void
}) {
  const { t } = useTranslation()
  const merge = useMerge()
  const [other, setOther] = useState(props.other ?? null)
  const [kept, setKept] = useState<string | null>(null)
  const [take, setTake] = useState<string[]>([])
  const asked = previewQuery(props.noun, props.one.id, other ?? '', kept, take)
  const { data: preview, error, isPlaceholderData } = useQuery({ ...asked, enabled: other !== null })
  const swap = (to: Preview) => {
    setKept(to.merged.id)
    setTake([])
  }
  const isFresh = preview !== undefined && !isPlaceholderData && !error
  return (
    <FormDialog
      title={t(`merging.title.${props.noun}`)}
      confirm={t(preview?.different ? 'merging.confirmAnyway' : 'merging.confirm')}
      size={780 as never}
      isReady={other !== null && isFresh}
      isDanger={preview?.different ?? false}
      onClose={props.onClose}
      onConfirm={async () => {
        if (!preview) return
        await merge(preview, take)
        props.onMerged?.(preview.survivor.id)
      }}
    >
      {other === null && <FindOther noun={props.noun} one={props.one} onFound={setOther} />}
      {other !== null && error && <Alert color="late">{error.message}</Alert>}
      {other !== null && !preview && !error && <Skeleton height={260} />}
      {other !== null && preview && (
        <>
          <Kept preview={preview} wasChosen={kept !== null} onSwap={() => swap(preview)} />
          <BesideFields preview={preview} take={take} onTake={setTake} />
          <Moves preview={preview} />
        </>
      )}
    </FormDialog>
  )
}

function Kept(props: { preview: Preview; wasChosen: boolean; onSwap: () => void }) {
  const { t, i18n } = useTranslation()
  const { survivor, reasons, different } = props.preview
  const why = reasons
    .filter((reason) => reason !== 'chosen')
    .map((reason) => t(`merging.reason.${reason as 'older'}`))
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(why)
  return (
    <>
      {different && (
        <Alert color="late" role="alert">
          {t('merging.different')}
        </Alert>
      )}
      <div className="row wrap">
        <span>
          {t('merging.kept')} <b>{survivor.name}</b>
          {list && <span className="quiet"> ({list})</span>}
        </span>
        <Button size="compact-sm" className="push" onClick={props.onSwap}>
          {t('merging.swap')}
        </Button>
      </div>
    </>
  )
}

const MOVES = [
  'leads',
  'contacts',
  'contact_emails',
  'contact_phones',
  'activities',
  'opportunities',
  'orders',
  'buyers',
  'end_users',
  'suppressions',
] as const

/** What comes over to the one that is kept, in words. */
function Moves({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation()
  const told = MOVES.filter((table) => preview.moves[table])
  const rest = Object.entries(preview.moves).filter(([table]) => !MOVES.includes(table as 'leads'))
  const words = [
    ...told.map((table) => t(`merging.moves.${table}`, { count: preview.moves[table] ?? 0 })),
    ...(rest.length > 0 ? [t('merging.moves.rest', { count: rest.reduce((sum, [, n]) => sum + n, 0) })] : []),
  ]
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words)
  return (
    <p className={css.moves}>
      {words.length > 0
        ? t('merging.comeOver', { list, survivor: preview.survivor.name })
        : t('merging.nothingMoves')}{' '}
      <span className="quiet">{t('merging.nothingLost')}</span>
    </p>
  )
}
