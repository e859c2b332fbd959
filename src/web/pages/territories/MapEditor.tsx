import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { tell } from '../../ui/undo.tsx'
import { useReaches } from '../team/people.ts'
import { draftOf, EMPTY_RULE, isChanged, type LineDraft, outlineOf } from './draft.ts'
import { Running } from './Moving.tsx'
import { Outline } from './Outline.tsx'
import { PreviewTables } from './PreviewTables.tsx'
import css from './territories.module.css'
import { previewQuery, type TerritoryMap } from './territories.ts'

/** The map while it is looked at and changed. It is saved only after its preview was seen. */
export function MapEditor({ saved }: { saved: TerritoryMap }) {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  const editing = useEditing(saved)
  const { lines, setLines, open, setOpen, found } = editing
  useKeys(
    mayChange
      ? [
          { keys: 'a', says: t('territories.add'), run: editing.add },
          { keys: 'p', says: t('territories.preview.ask'), run: () => void editing.preview() },
        ]
      : [],
  )
  return (
    <>
      <Facts title={t('territories.title')}>
        {lines.length > 0 && <p className="quiet">{t('territories.say')}</p>}
        {lines.length > 0 && mayChange && <p className="label">{t('territories.keysSay')}</p>}
        {lines.length === 0 ? (
          <EmptyState
            title={t('territories.emptyTitle')}
            says={t('territories.emptySays')}
            {...(mayChange ? { action: { label: t('territories.add'), keys: 'a', run: editing.add } } : {})}
          />
        ) : (
          <Outline
            lines={lines}
            onChange={setLines}
            mayChange={mayChange}
            found={found}
            open={open}
            setOpen={setOpen}
          />
        )}
        {mayChange && <Foot editing={editing} isEmpty={lines.length === 0} />}
      </Facts>
      {editing.run?.state === 'running' && (
        <Running title={t('territories.preview.running')} run={editing.run} />
      )}
      {found && <PreviewTables key={editing.run?.id} found={found} lines={lines} />}
    </>
  )
}

type Editing = ReturnType<typeof useEditing>

function useEditing(saved: TerritoryMap) {
  const { t } = useTranslation()
  // The map as it was when changing began; a colleague's later one does not overwrite the draft.
  const [base, setBase] = useState(saved)
  const [lines, setAll] = useState<LineDraft[]>(() => draftOf(saved.territories))
  const [open, setOpen] = useState<string | null>(null)
  const [previewed, setPreviewed] = useState<{ id: string; of: LineDraft[] } | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const change = useChange('territories', 'team', 'leads')
  const run = useQuery(previewQuery(previewed?.id ?? null)).data
  const changed = isChanged(lines, draftOf(base.territories))
  if (!changed && base.version !== saved.version) start(saved)
  function start(map: TerritoryMap) {
    setBase(map)
    setAll(draftOf(map.territories))
    setOpen(null)
    setPreviewed(null)
    setTrouble(null)
  }
  const isSeen = previewed !== null && !isChanged(lines, previewed.of)
  async function preview() {
    setOpen(null)
    const asked = lines
    const body = { territories: outlineOf(asked) }
    const wrong = await change(async () => {
      const { id } = await must(api.POST('/api/v1/territory-previews', { body }))
      setPreviewed({ id, of: asked })
    })
    setTrouble(wrong && inWords(wrong, asked))
  }
  async function save() {
    const body = { version: base.version, territories: outlineOf(lines) }
    const wrong = await change(async () =>
      start((await must(api.POST('/api/v1/territory-maps', { body }))).map),
    )
    setTrouble(wrong && inWords(wrong, lines))
    if (!wrong) tell(t('territories.saved'))
  }
  function add() {
    const key = `new ${crypto.getRandomValues(new Uint32Array(1))[0]}`
    const line = { key, name: '', depth: 0, insideMemberId: null, fieldFrom: null, rules: [EMPTY_RULE] }
    setAll([...lines, line])
    setOpen(key)
  }
  const isStale = changed && base.version !== saved.version
  return {
    ...{ lines, open, setOpen, trouble, changed, isSeen, isStale, preview, save, add },
    ...{ run: isSeen ? run : undefined, found: isSeen ? (run?.result ?? null) : null },
    setLines: setAll,
    discard: () => start(saved),
  }
}

// The API blames `territories.3.rules.0.postcodes`: here the territory is called by its name.
function inWords({ says, field }: { says: string; field?: string | undefined }, lines: LineDraft[]): string {
  const at = /^territories\.(\d+)/.exec(field ?? '')?.[1]
  const name = at === undefined ? undefined : lines[Number(at)]?.name
  return name ? `${name}: ${says}` : says
}

function Foot({ editing, isEmpty }: { editing: Editing; isEmpty: boolean }) {
  const { t } = useTranslation()
  const { changed, isSeen, isStale, trouble, run } = editing
  const mayPreview = !isSeen && !isEmpty
  if (isEmpty && !changed) return null
  return (
    <div className={css.foot}>
      {trouble && (
        <Alert color="late" role="alert" w="100%">
          {trouble}
        </Alert>
      )}
      {isStale && <p className="late">{t('territories.stale')}</p>}
      <Button onClick={editing.add} rightSection={<KeyHint keys="a" inherit />}>
        {t('territories.add')}
      </Button>
      <Button
        variant={changed && !isSeen ? 'filled' : 'default'}
        onClick={() => void editing.preview()}
        disabled={!mayPreview && !changed}
        rightSection={<KeyHint keys="p" inherit />}
      >
        {t('territories.preview.ask')}
      </Button>
      <Button
        variant={isSeen && changed ? 'filled' : 'default'}
        disabled={!changed || !isSeen || run?.state !== 'done'}
        onClick={() => void editing.save()}
      >
        {t('territories.save')}
      </Button>
      {changed && (
        <Button variant="subtle" onClick={editing.discard}>
          {t('territories.discard')}
        </Button>
      )}
      <span className="quiet">
        {changed ? t(isSeen ? 'territories.seen' : 'territories.unseen') : t('territories.unchanged')}
      </span>
    </div>
  )
}
