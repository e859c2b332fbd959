import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useMembers } from '../../../data/workplace.tsx'
import { Person } from '../../../ui/Person.tsx'
import css from './mentions.module.css'
import { meant, nameBegun, withName } from './mentions.ts'

/** A text in which `@` names colleagues: they are chosen by arrows and Enter, or by a click. */
export function MentionField(props: { label: string; value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation()
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const found = useFound(props.value)
  const choose = (name: string) => {
    if (!found.begun) return
    const after = withName(props.value, found.cursor, found.begun.at, name)
    props.onChange(after.text)
    found.setCursor(-1)
    requestAnimationFrame(() => field.current?.setSelectionRange(after.cursor, after.cursor))
  }
  const onKey = (event: KeyboardEvent) => {
    const { people, active, setActive } = found
    if (people.length === 0) return
    if (event.key === 'ArrowDown') setActive((active + 1) % people.length)
    else if (event.key === 'ArrowUp') setActive((active + people.length - 1) % people.length)
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab')
      choose(people[active]?.name ?? '')
    else if (event.key === 'Escape') found.setCursor(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isOpen = found.people.length > 0
  return (
    <div className={css.field}>
      <Textarea
        ref={field}
        label={props.label}
        value={props.value}
        onChange={({ target }) => {
          props.onChange(target.value)
          found.setCursor(target.selectionStart)
        }}
        onKeyDown={onKey}
        onBlur={() => found.setCursor(-1)}
        autoFocus
        autosize
        minRows={1}
        maxRows={8}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId} ${found.active}` : undefined}
        placeholder={t('notices.mentionHint')}
      />
      {isOpen && (
        <div id={listId} role="listbox" aria-label={t('notices.mentionWho')} className={css.list}>
          {found.people.map(({ id, name }, n) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, which keeps the focus
            <div
              key={id}
              id={`${listId} ${n}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === found.active}
              className={css.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(name)}
            >
              <Person name={name} named />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function useFound(text: string) {
  const me = useMe().member.id
  const all = useMembers() ?? []
  const [cursor, setCursor] = useState(-1)
  const [active, setActive] = useState(0)
  const begun = cursor >= 0 ? nameBegun(text, cursor) : null
  const others = all.filter(({ id, status }) => status === 'active' && id !== me)
  // A whole name with a space behind it is done.
  const isDone = begun && others.some(({ name }) => begun.begun.startsWith(`${name} `))
  const people = begun && !isDone ? meant(others, begun.begun) : []
  return {
    begun,
    cursor,
    setCursor,
    people,
    active: Math.min(active, Math.max(0, people.length - 1)),
    setActive,
  }
}
