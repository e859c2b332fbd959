import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../KeyHint.tsx'
import { useKeys } from '../keys.tsx'
import css from './list.module.css'
import type { BulkAction } from './list.ts'
import type { Selection } from './selection.ts'

/** What can be done to all rows selected; stands at the bottom while any is. */
export function BulkBar(props: {
  actions: readonly BulkAction[]
  selection: Selection
  onClear: () => void
}) {
  const { t } = useTranslation()
  const keys = [...props.selection.keys]
  const withKeys = props.actions.filter((action) => action.keys !== undefined)
  useKeys([
    { keys: 'Escape', says: t('list.clear'), group: 'list', run: props.onClear },
    ...withKeys.map((action) => ({
      keys: action.keys!,
      says: action.label,
      group: 'list' as const,
      run: () => action.run(keys),
    })),
  ])
  return (
    <div className={css.bulk} role="toolbar" aria-label={t('list.selected', { count: keys.length })}>
      <b aria-live="polite">{t('list.selected', { count: keys.length })}</b>
      {props.actions.map((action) => (
        <Button
          key={action.key}
          size="compact-sm"
          color={action.danger ? 'late' : undefined}
          variant={action.danger ? 'light' : 'default'}
          onClick={() => action.run(keys)}
          rightSection={action.keys && <KeyHint keys={action.keys} />}
        >
          {action.label}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        className="push"
        onClick={props.onClear}
        rightSection={<KeyHint keys="Escape" />}
      >
        {t('list.clear')}
      </Button>
    </div>
  )
}
