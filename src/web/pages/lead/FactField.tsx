import { Select, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useMe } from '../../data/workplace.tsx'
import { allCurrencies } from '../../ui/currency.ts'
import { DayField } from '../../ui/DayField.tsx'
import { EditInPlace, type EditorOf } from '../../ui/EditInPlace.tsx'
import { Money } from '../../ui/Money.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { type Keeper, useFieldSave } from './keep.ts'

type Field<Rec extends { version: number }, Value> = {
  label: string
  value: Value
  keeper: Keeper<Rec>
  /** The change to send for a value. */
  change: (value: Value) => object
  /** How the field of a record reads, for who is told that a colleague changed it. */
  read: (record: Rec) => string
  shown?: ReactNode
  isReadOnly?: boolean
}

/** A fact edited in place that knows at which version editing began. */
function FactField<Rec extends { version: number }, Value>(
  props: Field<Rec, Value> & { editor: EditorOf<Value>; isLong?: boolean },
) {
  const { change, editor, keeper, read } = props
  const saving = useFieldSave(keeper, read)
  const steady = useRef(saving)
  return (
    <EditInPlace<Value>
      {...props}
      onSave={(value) => steady.current.send(change(value))}
      editor={(given) => <Begun onBegin={steady.current.begin}>{editor(given)}</Begun>}
    />
  )
}

function Begun({ onBegin, children }: { onBegin: () => void; children: ReactNode }) {
  useEffect(onBegin, [])
  return children
}

/** A fact in words. */
export function TextFact<Rec extends { version: number }>(props: Field<Rec, string> & { isLong?: boolean }) {
  const Input = props.isLong ? Textarea : TextInput
  return (
    <FactField<Rec, string>
      {...props}
      editor={({ value, onChange, error }) => (
        <Input
          aria-label={props.label}
          value={value}
          error={error}
          autoFocus
          onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        />
      )}
    />
  )
}

/** A fact chosen from a list; choosing saves. */
export function ChoiceFact<Rec extends { version: number }>(
  props: Field<Rec, string | null> & { options: { value: string; label: string }[]; isFixed?: boolean },
) {
  return (
    <FactField<Rec, string | null>
      {...props}
      editor={({ value, onDone, error }) => (
        <Select
          aria-label={props.label}
          data={props.options}
          value={value}
          error={error}
          searchable
          clearable={!props.isFixed}
          allowDeselect={false}
          selectFirstOptionOnChange
          // Enter takes the option; it must not save what stood there before.
          onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
          onFocus={(event) => event.target.select()}
          defaultDropdownOpened
          autoFocus
          onChange={onDone}
        />
      )}
    />
  )
}

/** A fact that is a day; choosing saves. */
export function DayFact<Rec extends { version: number }>(props: Field<Rec, string | null>) {
  return (
    <FactField<Rec, string | null>
      {...props}
      editor={({ value, onDone, error }) => (
        <DayField
          isBare
          label={props.label}
          value={value}
          error={error}
          onChange={onDone}
          isClearable
          autoFocus
        />
      )}
    />
  )
}

type Amount = { amount: number; currency: string }

/** A fact that is an amount of money; nothing typed is none. */
export function MoneyFact<Rec extends { version: number }>(props: Field<Rec, Amount | null>) {
  const own = useMe().workspace.currency
  return (
    <FactField<Rec, Amount | null>
      {...props}
      shown={props.value && <Money {...props.value} />}
      editor={({ value, onChange, error }) => (
        <MoneyField
          isBare
          autoFocus
          label={props.label}
          value={{ amount: value?.amount ?? null, currency: value?.currency ?? own }}
          currencies={allCurrencies()}
          onChange={({ amount, currency }) => onChange(amount === null ? null : { amount, currency })}
          error={error}
        />
      )}
    />
  )
}
