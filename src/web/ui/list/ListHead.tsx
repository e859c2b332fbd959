import { Button, type ButtonProps, Menu, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { type ComponentPropsWithRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../KeyHint.tsx'
import css from './list.module.css'
import type { ListProps } from './list.ts'
import type { useHabits } from './remembered.ts'

/** The saved views as tabs, and how many rows there are in all. */
export function ViewTabs<Row>(props: ListProps<Row>) {
  const { t } = useTranslation()
  const { total } = props
  if (!props.views && !total) return null
  return (
    <div className={css.tabs}>
      {props.views && (
        <nav className={css.tabRow} aria-label={t('list.views')}>
          {props.views.map((view) => (
            <UnstyledButton
              key={view.id}
              className={css.tab}
              aria-current={view.id === props.view ? 'page' : undefined}
              onClick={() => props.onView?.(view.id)}
            >
              {view.name}
            </UnstyledButton>
          ))}
          {props.onSaveView && <SaveView onSave={props.onSaveView} />}
        </nav>
      )}
      {total && (
        <span className={css.total}>
          {t(total.isAbout ? 'list.about' : 'list.exactly', { count: total.count, noun: props.noun })}
        </span>
      )}
    </div>
  )
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const save = () => {
    onSave(name.trim())
    setName('')
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus>
      <Popover.Target>
        <UnstyledButton className={css.tab} onClick={() => setOpened(true)} aria-label={t('list.saveView')}>
          +
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) save()
          }}
        >
          <TextInput
            placeholder={t('list.saveViewAs')}
            aria-label={t('list.saveViewAs')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" variant="filled" disabled={!name.trim()}>
            {t('list.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Filters as chips in words, and how the list is shown. */
export function FilterBar<Row>(props: ListProps<Row> & { habits: ReturnType<typeof useHabits> }) {
  return (
    <div className={css.bar}>
      {props.filters?.map(({ key, ...filter }) => (
        <FilterChip key={key} {...filter} />
      ))}
      {props.addFilter}
      <span className={css.tools}>
        <Shape {...props} />
        <Choose {...props} />
        {props.actions}
      </span>
    </div>
  )
}

function FilterChip(filter: { says: string; value: string; onEdit?: () => void; onRemove: () => void }) {
  const { t } = useTranslation()
  const words = (
    <>
      {filter.says} <b>{filter.value}</b>
    </>
  )
  return (
    <span className={css.chip}>
      {filter.onEdit ? (
        <UnstyledButton onClick={filter.onEdit}>{words}</UnstyledButton>
      ) : (
        <span>{words}</span>
      )}
      <UnstyledButton
        className={css.remove}
        onClick={filter.onRemove}
        aria-label={t('list.removeFilter', { filter: `${filter.says} ${filter.value}` })}
      >
        ×
      </UnstyledButton>
    </span>
  )
}

function Shape<Row>({ board, habits }: ListProps<Row> & { habits: ReturnType<typeof useHabits> }) {
  const { t } = useTranslation()
  if (!board) return null
  return (
    <fieldset className={css.switch} aria-label={t('list.shape')}>
      {[false, true].map((isBoard) => (
        <UnstyledButton
          key={String(isBoard)}
          aria-pressed={habits.isBoard === isBoard}
          onClick={() => habits.set({ isBoard })}
        >
          {t(isBoard ? 'list.board' : 'list.table')}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}

function Choose<Row>({ columns, habits }: ListProps<Row> & { habits: ReturnType<typeof useHabits> }) {
  const { t } = useTranslation()
  return (
    <Menu closeOnItemClick={false} position="bottom-end" width={200}>
      <Menu.Target>
        <Button className={css.wideOnly}>{t('list.columns')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => !column.isAlways)
          .map((column) => (
            <Menu.Item
              key={column.key}
              role="menuitemcheckbox"
              aria-checked={!habits.hidden.includes(column.key)}
              onClick={() => habits.toggleColumn(column.key)}
              rightSection={habits.hidden.includes(column.key) ? null : '✓'}
            >
              {column.head}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Label>{t('list.density')}</Menu.Label>
        {(['roomy', 'compact'] as const).map((density) => (
          <Menu.Item
            key={density}
            role="menuitemradio"
            aria-checked={habits.density === density}
            onClick={() => habits.set({ density })}
            rightSection={habits.density === density ? '✓' : null}
          >
            {t(density === 'roomy' ? 'list.roomy' : 'list.dense')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The trigger of the filter menu, with its key. */
export function AddFilterButton(props: ButtonProps & ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation()
  return (
    <Button {...props} rightSection={<KeyHint keys="f" />}>
      + {t('list.addFilter')}
    </Button>
  )
}
