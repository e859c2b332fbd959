import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { useMe } from '../../../data/workplace.tsx'
import { tell } from '../../../ui/undo.tsx'
import type { Request } from '../clocks/clocks.ts'
import { useReadAgain } from '../lead.ts'
import { FormDialog } from '../moves/FormDialog.tsx'

const RESULTS = {
  specialist: ['spec_answer', 'fit', 'no_fit'],
  field: ['visit_done', 'fit', 'no_fit'],
} as const
const REASONS = ['not_my_field', 'needs_information', 'no_time', 'wrong_person'] as const

type Given = {
  answer: 'accepted' | 'answered' | 'turned_back' | 'withdrawn'
  result?: string
  reason?: string
  note?: string
}

/** What I may do about a request: take it up, answer it, turn it back; withdraw what I asked. */
export function RequestActions({ request }: { request: Request }) {
  const { t } = useTranslation()
  const me = useMe()
  const [open, setOpen] = useState<'answered' | 'turned_back' | null>(null)
  const give = useGive(request.id)
  const holder = request.holderMemberId ?? request.toMemberId
  const isMine = holder === me.member.id
  const isAnybodys = holder === null && me.access !== 'viewer'
  const isAsker = request.fromMemberId === me.member.id
  const now = async (given: Given) => {
    const problem = await tried(() => give(given))
    if (problem) tell(problem.says)
  }
  return (
    <div className="row wrap">
      {request.state === 'offered' && (isMine || isAnybodys) && (
        <Button size="compact-sm" variant="filled" onClick={() => void now({ answer: 'accepted' })}>
          {t('handoffs.request.accept')}
        </Button>
      )}
      {isMine && (
        <>
          <Button size="compact-sm" onClick={() => setOpen('answered')}>
            {t('handoffs.request.answer')}
          </Button>
          <Button size="compact-sm" onClick={() => setOpen('turned_back')}>
            {t('handoffs.request.turnBack')}
          </Button>
        </>
      )}
      {isAsker && (
        <Button size="compact-sm" variant="subtle" onClick={() => void now({ answer: 'withdrawn' })}>
          {t('handoffs.request.withdraw')}
        </Button>
      )}
      {open && <AnswerDialog request={request} answer={open} give={give} onClose={() => setOpen(null)} />}
    </div>
  )
}

function useGive(requestId: string) {
  const again = useReadAgain()
  return async (given: Given) => {
    await must(api.POST('/api/v1/request-answers', { body: { requestId, ...given } as never }))
    await again()
  }
}

function AnswerDialog(props: {
  request: Request
  answer: 'answered' | 'turned_back'
  give: (given: Given) => Promise<void>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { request, answer } = props
  const isAnswer = answer === 'answered'
  const choices: readonly string[] = isAnswer ? RESULTS[request.kind] : REASONS
  const [code, setCode] = useState<string>(choices[0] ?? '')
  const [note, setNote] = useState('')
  const verb = t(isAnswer ? 'handoffs.request.answer' : 'handoffs.request.turnBack')
  return (
    <FormDialog
      title={verb}
      confirm={verb}
      isReady={!isAnswer || note.trim() !== ''}
      onConfirm={() =>
        props.give({
          answer,
          ...(isAnswer ? { result: code } : { reason: code }),
          ...(note.trim() ? { note } : {}),
        })
      }
      onClose={props.onClose}
    >
      <p className="quiet">“{request.question}”</p>
      <Select
        label={t(isAnswer ? 'handoffs.request.resultLabel' : 'handoffs.request.why')}
        data={choices.map((value) => ({
          value,
          label: isAnswer
            ? t(`handoffs.request.result.${value as 'fit'}`)
            : t(`handoffs.request.reason.${value as 'no_time'}`),
        }))}
        value={code}
        onChange={(value) => value && setCode(value)}
        allowDeselect={false}
        openOnFocus={false}
        data-autofocus
      />
      <Textarea
        label={t('handoffs.request.note')}
        value={note}
        minRows={4}
        autosize
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}
