import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { Form, type Trouble } from '../../door/Form.tsx'
import settings from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { AddForm, BinButton } from '../settings/lines.tsx'
import { Reading } from '../settings/reading.tsx'
import { useReaches } from '../team/people.ts'
import { type Segment, SIZES, segmentsQuery } from './territories.ts'

type Given = Pick<Segment, 'name' | 'sizes'>

/** Bands of company size beside the territories. */
export function Segments() {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  return (
    <Facts title={t('territories.segments')}>
      <p className="quiet">{t('territories.segmentsSay')}</p>
      <Reading of={useQuery(segmentsQuery())} height={60}>
        {({ items }) => (
          <>
            <ul className={settings.plain}>
              {items.map((one) => (
                <SegmentLine key={one.id} segment={one} all={items} mayChange={mayChange} />
              ))}
            </ul>
            {mayChange && <AddSegment all={items} />}
          </>
        )}
      </Reading>
    </Facts>
  )
}

function SegmentLine({ segment, all, mayChange }: { segment: Segment; all: Segment[]; mayChange: boolean }) {
  const { t } = useTranslation()
  const change = useChange('territories')
  const [given, setGiven] = useState<Given | null>(null)
  const params = { path: { id: segment.id } }
  const patch = (body: object) => change(() => must(api.PATCH('/api/v1/segments/{id}', { params, body })))
  const save = async () => {
    const trouble = await patch({ ...given, version: segment.version })
    if (!trouble) setGiven(null)
    return trouble
  }
  if (given)
    return (
      <li className={settings.form}>
        <Form
          compact
          label={t('territories.saveSegment')}
          onSend={save}
          below={<Cancel onClick={() => setGiven(null)} />}
        >
          {(wrong) => <Fields given={given} onChange={setGiven} all={all} own={segment.id} wrong={wrong} />}
        </Form>
      </li>
    )
  return (
    <li className={settings.line}>
      <b className={settings.grow}>{segment.name}</b>
      <span className="quiet">{t('territories.words.sizes', { sizes: segment.sizes.join(', ') })}</span>
      {mayChange && (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setGiven(segment)}
            aria-label={t('team.changeNamed', { name: segment.name })}
          >
            {t('team.change')}
          </Button>
          <BinButton
            name={segment.name}
            onBin={() => change(() => api.DELETE('/api/v1/segments/{id}', { params }))}
            onUnbin={() => patch({ binned: false })}
          />
        </>
      )}
    </li>
  )
}

function AddSegment({ all }: { all: Segment[] }) {
  const { t } = useTranslation()
  const change = useChange('territories')
  const [given, setGiven] = useState<Given>({ name: '', sizes: [] })
  const add = async (): Promise<Trouble | null> => {
    const trouble = await change(() => must(api.POST('/api/v1/segments', { body: given })))
    if (!trouble) setGiven({ name: '', sizes: [] })
    return trouble
  }
  if (free(all, null).length === 0) return null
  return (
    <AddForm label={t('territories.addSegment')} onSend={add}>
      {(wrong) => <Fields given={given} onChange={setGiven} all={all} own={null} wrong={wrong} />}
    </AddForm>
  )
}

function Fields(props: {
  given: Given
  onChange: (given: Given) => void
  all: Segment[]
  own: string | null
  wrong: (field: string) => string | null
}) {
  const { t } = useTranslation()
  const { given, onChange, wrong } = props
  return (
    <>
      <TextInput
        label={t('territories.name')}
        required
        autoFocus
        value={given.name}
        onChange={(event) => onChange({ ...given, name: event.target.value })}
        error={wrong('name')}
      />
      <MultiSelect
        label={t('territories.fields.sizes')}
        data={free(props.all, props.own)}
        value={given.sizes}
        onChange={(sizes) => onChange({ ...given, sizes: sizes as Given['sizes'] })}
        error={wrong('sizes')}
      />
    </>
  )
}

function Cancel({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <Button variant="subtle" onClick={onClick}>
      {t('team.cancel')}
    </Button>
  )
}

// No size lies in two segments.
function free(all: Segment[], own: string | null): string[] {
  const taken = all.filter(({ id }) => id !== own).flatMap(({ sizes }) => sizes)
  return SIZES.filter((size) => !taken.includes(size))
}
