import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import { Form } from '../../door/Form.tsx'
import { useNow } from '../../ui/now.tsx'
import { tell } from '../../ui/undo.tsx'
import { isoDay } from '../../ui/when.ts'
import { PodPerson } from './PodPerson.tsx'
import { type Charts, podsQuery, usePresent, useReaches } from './people.ts'
import css from './team.module.css'

type Props = { charts: Charts; isThen: boolean; onOpen: (id: string) => void }

/** Pods: small crews across functions that share their accounts; as they were on the day shown. */
export function Pods({ charts, isThen, onOpen }: Props) {
  const { t } = useTranslation()
  const mayShape = useReaches('manager') && !isThen
  const empty = useEmptyPods(charts, isThen)
  const [adds, setAdds] = useState(false)
  const pods = [...charts.pods, ...empty]
  if (pods.length === 0 && !mayShape) return null
  return (
    <section className={`card pad ${css.command}`} aria-label={t('shape.pods')}>
      <div className="row wrap">
        <h3 className="heading">{t('shape.pods')}</h3>
        <span className="quiet">{t('shape.podsSay')}</span>
        {mayShape && !adds && (
          <Button className="push" onClick={() => setAdds(true)}>
            {t('shape.addPod')}
          </Button>
        )}
      </div>
      {adds && <AddPod onDone={() => setAdds(false)} />}
      {pods.length > 0 && (
        <ul className={css.pods}>
          {pods.map((pod) => (
            <PodCard key={pod.id} pod={pod} {...{ charts, mayShape, onOpen }} />
          ))}
        </ul>
      )}
    </section>
  )
}

type Pod = Charts['pods'][number]

// A pod everybody has left is still there today, to be filled or put into the bin.
function useEmptyPods(charts: Charts, isThen: boolean): Pod[] {
  const { data } = useQuery({ ...podsQuery(), enabled: !isThen })
  if (isThen) return []
  return (data?.items ?? [])
    .filter((pod) => !charts.pods.some((one) => one.id === pod.id))
    .map(({ id, name }) => ({ id, name, memberIds: [] }))
}

function PodCard(props: { pod: Pod; charts: Charts; mayShape: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { pod, mayShape } = props
  const { join, leave, bin } = usePodSteps(pod)
  const others = (usePresent() ?? []).filter((one) => !pod.memberIds.includes(one.id))
  return (
    <li className={css.pod} aria-label={pod.name}>
      <div className="row">
        <b>{pod.name}</b>
        {mayShape && (
          <Button variant="subtle" className="push" aria-label={t('shape.endPodNamed', pod)} onClick={bin}>
            {t('shape.endPod')}
          </Button>
        )}
      </div>
      <ul className={css.plain}>
        {pod.memberIds.map((id) => (
          <PodPerson
            key={id}
            {...{ id, charts: props.charts, onOpen: props.onOpen }}
            onLeave={mayShape ? () => leave(id) : null}
          />
        ))}
        {pod.memberIds.length === 0 && <li className="quiet">{t('shape.podEmpty')}</li>}
      </ul>
      {mayShape && (
        <Select
          aria-label={t('shape.joinNamed', pod)}
          placeholder={t('shape.join')}
          value={null}
          onChange={(id) => id && void join(id)}
          data={others.map((one) => ({ value: one.id, label: one.name }))}
          searchable
        />
      )}
    </li>
  )
}

function usePodSteps(pod: Pod) {
  const { t } = useTranslation()
  const change = useChange('team')
  const today = isoDay(useNow(), useMe().workspace.timeZone)
  const members = useQuery(podsQuery()).data?.items.find((one) => one.id === pod.id)?.members ?? []
  const done = async (task: () => Promise<unknown>, says: string) => {
    const trouble = await change(task)
    tell(trouble?.says ?? says)
  }
  return {
    join: (memberId: string) =>
      done(
        () => must(api.POST('/api/v1/pod-members', { body: { podId: pod.id, memberId } })),
        t('shape.joined', pod),
      ),
    leave: (memberId: string) => {
      const held = members.find((one) => one.memberId === memberId && one.untilDay === null)
      if (!held) return
      const body = { untilDay: today, version: held.version }
      const params = { path: { id: held.id } }
      void done(() => must(api.PATCH('/api/v1/pod-members/{id}', { params, body })), t('shape.leftPod', pod))
    },
    bin: () => {
      const params = { path: { id: pod.id } }
      void done(() => must(api.DELETE('/api/v1/pods/{id}', { params })), t('shape.podEnded', pod))
    },
  }
}

function AddPod({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const change = useChange('team')
  const [name, setName] = useState('')
  const send = async () => {
    const trouble = await change(() => must(api.POST('/api/v1/pods', { body: { name } })))
    if (!trouble) onDone()
    return trouble
  }
  return (
    <Form
      compact
      label={t('shape.makePod')}
      onSend={send}
      below={
        <Button variant="subtle" onClick={onDone}>
          {t('team.cancel')}
        </Button>
      }
    >
      {(wrong) => (
        <TextInput
          label={t('shape.podName')}
          required
          autoFocus
          maw={320}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={wrong('name')}
        />
      )}
    </Form>
  )
}
