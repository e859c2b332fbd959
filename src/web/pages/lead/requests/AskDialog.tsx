import { SegmentedControl, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useMe, useMembers } from '../../../data/workplace.tsx'
import { type Lead, nameOf, useReadAgain } from '../lead.ts'
import { FormDialog } from '../moves/FormDialog.tsx'

const ANY = 'any'

/** Asks a specialist or somebody in the field; the lead stays where it is. */
export function AskDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation()
  const me = useMe().member
  const again = useReadAgain()
  const [kind, setKind] = useState<'specialist' | 'field'>('specialist')
  const [to, setTo] = useState(ANY)
  const [question, setQuestion] = useState('')
  const people = (useMembers() ?? []).filter((one) => one.status === 'active' && one.id !== me.id)
  const able = people.filter((one) => kind === 'field' || one.functions.includes('specialist'))
  const send = async () => {
    const toWhom = to === ANY ? {} : { toMemberId: to }
    await must(api.POST('/api/v1/requests', { body: { leadId: lead.id, kind, question, ...toWhom } }))
    await again()
  }
  return (
    <FormDialog
      title={`${t('handoffs.request.asking')}: ${nameOf(lead)}`}
      confirm={t('handoffs.request.send')}
      isReady={question.trim() !== ''}
      onConfirm={send}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('handoffs.request.kind')}
        data={(['specialist', 'field'] as const).map((value) => ({
          value,
          label: t(`handoffs.request.kinds.${value}`),
        }))}
        value={kind}
        onChange={(value) => {
          setKind(value as 'field')
          setTo(ANY)
        }}
      />
      <Select
        label={t('handoffs.request.to')}
        data={[
          { value: ANY, label: t('handoffs.request.toAny') },
          ...able.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={to}
        onChange={(value) => value && setTo(value)}
        allowDeselect={false}
        searchable
        openOnFocus={false}
      />
      <Textarea
        label={t('handoffs.request.question')}
        value={question}
        autosize
        minRows={4}
        onChange={(event) => setQuestion(event.target.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
