import { Menu, UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import css from './figures.module.css'

export type Choice = { value: string; label: string }

/** One thing that is asked, as a chip in words: "channel any". Its key opens the choices; `below` adds to them. */
export function ChipMenu(props: {
  name: string
  says: string
  value: string
  current: string
  choices: readonly Choice[]
  keys: string
  keySays: string
  onChoose: (value: string) => void
  below?: (close: () => void) => ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  useKeys([{ keys: props.keys, says: props.keySays, run: () => setIsOpen(true) }])
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-start" closeOnItemClick trapFocus>
      <Menu.Target>
        <UnstyledButton className={css.chip}>
          <span>{props.says}</span> <b>{props.value}</b>
          <KeyHint keys={props.keys} quiet />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={css.choices} aria-label={props.name}>
        {props.choices.map((choice) => (
          <Menu.Item
            key={choice.value}
            onClick={() => props.onChoose(choice.value)}
            rightSection={choice.value === props.current ? '✓' : null}
          >
            {choice.label}
          </Menu.Item>
        ))}
        {props.below?.(() => setIsOpen(false))}
      </Menu.Dropdown>
    </Menu>
  )
}
