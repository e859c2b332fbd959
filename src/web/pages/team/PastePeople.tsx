import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPeople, type Sitting } from './shaping.ts'

/** Names and e-mails pasted in fill the open seats in their order; so does the present team at one press. */
export function PastePeople(props: { onPeople: (people: Sitting[]) => number; team: Sitting[] }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [says, setSays] = useState<string | null>(null)
  const take = () => {
    const { people, unread } = readPeople(text)
    const left = props.onPeople(people)
    setText(unread.join('\n'))
    const seated = t('shape.seated', { count: people.length - left })
    const over = left > 0 ? ` ${t('shape.leftOver', { count: left })}` : ''
    const odd = unread.length > 0 ? ` ${t('shape.unread', { count: unread.length })}` : ''
    setSays(`${seated}${over}${odd}`)
  }
  return (
    <>
      <Textarea
        label={t('shape.paste')}
        description={t('shape.pasteSays')}
        placeholder="Ann North <ann@example.com>"
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row wrap">
        <Button onClick={take} disabled={text.trim() === ''}>
          {t('shape.seatThem')}
        </Button>
        {props.team.length > 0 && (
          <Button
            variant="subtle"
            onClick={() =>
              setSays(t('shape.seated', { count: props.team.length - props.onPeople(props.team) }))
            }
          >
            {t('shape.seatTeam', { count: props.team.length })}
          </Button>
        )}
      </div>
      {says && <p role="status">{says}</p>}
    </>
  )
}
