import { Button, Checkbox, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '../DayField.tsx'
import { useKeys } from '../keys.tsx'
import { useNow } from '../now.tsx'
import { useReader } from '../reader.ts'
import { sayDay } from '../when.ts'
import css from './filters.module.css'
import { chipsOf, type FilterKind, type FilterValues } from './filters.ts'
import { AddFilterButton } from './ListHead.tsx'

type Doing = { values: FilterValues; onChange: (values: FilterValues) => void }

/** The filter part of a list's props: chips in words, the menu that adds and changes them (`f`), clearing. */
export function useFilters(kinds: readonly FilterKind[], { values, onChange }: Doing) {
  const { t } = useTranslation()
  const reader = useReader()
  const now = useNow()
  const [open, setOpen] = useState<string | null>(null)
  const remove = (key: string) => onChange(without(values, key))
  const words = {
    day: (day: string) => sayDay(day, now, reader),
    or: t('list.or'),
    unknown: t('list.unknown'),
  }
  return {
    filters: chipsOf(kinds, values, words, { edit: setOpen, remove }),
    onClearFilters: () => onChange({}),
    addFilter: <FilterMenu {...{ kinds, values, onChange, open, setOpen }} />,
  }
}

const without = (values: FilterValues, key: string): FilterValues =>
  Object.fromEntries(Object.entries(values).filter(([each]) => each !== key))

const MENU = 'menu'

function FilterMenu(
  props: Doing & {
    kinds: readonly FilterKind[]
    open: string | null
    setOpen: (open: string | null) => void
  },
) {
  const { t } = useTranslation()
  const { kinds, open, setOpen, values, onChange } = props
  useKeys([{ keys: 'f', says: t('keys.filter'), group: 'list', run: () => setOpen(MENU) }])
  const kind = kinds.find(({ key }) => key === open)
  const put = (value: string | null) =>
    kind && onChange(value ? { ...values, [kind.key]: value } : without(values, kind.key))
  return (
    <Popover
      opened={open !== null}
      onChange={(opened) => !opened && setOpen(null)}
      trapFocus
      returnFocus
      position="bottom-start"
    >
      <Popover.Target>
        <AddFilterButton onClick={() => setOpen(open === null ? MENU : null)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={kind?.name ?? t('list.addFilter')}>
        {kind ? (
          <FilterEditor
            key={kind.key}
            kind={kind}
            value={values[kind.key] ?? null}
            onPut={put}
            onDone={() => setOpen(null)}
          />
        ) : (
          <div className={css.choices}>
            {kinds
              .filter((each) => !each.isHidden)
              .map((each) => (
                <UnstyledButton key={each.key} className={css.choice} onClick={() => setOpen(each.key)}>
                  {each.name}
                </UnstyledButton>
              ))}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type EditorProps = {
  kind: FilterKind
  value: string | null
  onPut: (value: string | null) => void
  onDone: () => void
}

function FilterEditor(props: EditorProps) {
  if (props.kind.kind === 'some') return <SomeOf {...props} />
  if (props.kind.kind === 'one') return <OneOf {...props} />
  if (props.kind.kind === 'text') return <Words {...props} />
  const put = (day: string | null) => {
    props.onPut(day)
    props.onDone()
  }
  return <DayField label={props.kind.name} value={props.value} onChange={put} isClearable autoFocus />
}

function SomeOf({ kind, value, onPut, onDone }: EditorProps) {
  const { t } = useTranslation()
  const chosen = value ? value.split(',') : []
  const turn = (one: string) =>
    onPut((chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one]).join(',') || null)
  return (
    <fieldset className={css.choices}>
      <legend className="label">{kind.name}</legend>
      {kind.options?.map((option) => (
        <Checkbox
          key={option.value}
          className={css.check}
          size="xs"
          label={option.label}
          checked={chosen.includes(option.value)}
          onChange={() => turn(option.value)}
        />
      ))}
      <Button variant="filled" size="compact-sm" onClick={onDone}>
        {t('list.done')}
      </Button>
    </fieldset>
  )
}

const MANY = 8

function OneOf({ kind, value, onPut, onDone }: EditorProps) {
  const { t } = useTranslation()
  const [sought, setSought] = useState('')
  const options = kind.options ?? []
  const found = options.filter(({ label }) => label.toLocaleLowerCase().includes(sought.toLocaleLowerCase()))
  const put = (one: string) => {
    onPut(one)
    onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (found[0]) put(found[0].value)
      }}
    >
      {options.length > MANY && (
        <TextInput
          placeholder={t('list.findOne')}
          aria-label={t('list.findOne')}
          value={sought}
          autoFocus
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div className={css.choices}>
        {found.map((option) => (
          <UnstyledButton
            key={option.value}
            className={css.choice}
            aria-pressed={option.value === value}
            onClick={() => put(option.value)}
          >
            {option.label}
          </UnstyledButton>
        ))}
        {found.length === 0 && <p className="quiet">{t('list.noneFound')}</p>}
      </div>
    </form>
  )
}

function Words({ kind, value, onPut, onDone }: EditorProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value ?? '')
  return (
    <form
      className={css.words}
      onSubmit={(event) => {
        event.preventDefault()
        onPut(typed.trim() || null)
        onDone()
      }}
    >
      <TextInput
        label={kind.name}
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" variant="filled">
        {t('list.done')}
      </Button>
    </form>
  )
}
