import { Select } from '@mantine/core'
import { EditInPlace, type SaveValue } from './EditInPlace.tsx'

const NONE = ''

/** One of a list, chosen where it stands. With `none` it may also be nothing. */
export function EditChoice(props: {
  label: string
  value: string | null
  choices: readonly { value: string; label: string }[]
  onSave: SaveValue<string | null>
  none?: string
  isReadOnly?: boolean
}) {
  const none = props.none === undefined ? [] : [{ value: NONE, label: props.none }]
  const data = [...none, ...props.choices]
  return (
    <EditInPlace<string | null>
      label={props.label}
      value={props.value}
      shown={data.find((choice) => choice.value === (props.value ?? NONE))?.label ?? props.value}
      onSave={props.onSave}
      isReadOnly={props.isReadOnly ?? false}
      editor={({ value, onDone, error }) => (
        <Select
          aria-label={props.label}
          data={data}
          value={value ?? NONE}
          onChange={(next) => onDone(next === NONE ? null : next)}
          error={error}
          allowDeselect={false}
          searchable={data.length > 8}
          defaultDropdownOpened
          autoFocus
        />
      )}
    />
  )
}
