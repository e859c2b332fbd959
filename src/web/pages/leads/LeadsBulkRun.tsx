import { Button, Progress } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tried } from '../../data/api.ts'
import { type LeadRow, nameOf } from '../lead/lead.ts'
import css from './leads.module.css'

/** Does it to one lead; a refusal is thrown as a Problem. */
export type Task = (leadId: string) => Promise<unknown>

type Refused = { id: string; name: string; says: string }
const AT_ONCE = 4

/** Runs a task over leads, a few at once: progress while it runs, then how many were done and which were not. */
export function BulkRun(props: {
  rows: readonly LeadRow[]
  task: Task
  onOver: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { done, refused, isOver, stop } = useRun(props.rows, props.task, props.onOver)
  const over = done + refused.length
  return (
    <div className="stack">
      <Progress value={(over / Math.max(1, props.rows.length)) * 100} aria-label={t('leads.bulk.progress')} />
      <p role="status">
        {t(isOver ? 'leads.bulk.result' : 'leads.bulk.running', { done, count: props.rows.length, over })}
      </p>
      {refused.length > 0 && (
        <>
          <h3 className="heading">{t('leads.bulk.refused', { count: refused.length })}</h3>
          <ul className={css.result}>
            {refused.map((each) => (
              <li key={each.id}>
                <b>{each.name}</b> <span className="quiet">{each.says}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button className="push" variant="filled" onClick={isOver ? props.onClose : stop}>
          {t(isOver ? 'leads.bulk.close' : 'leads.bulk.stop')}
        </Button>
      </div>
    </div>
  )
}

function useRun(rows: readonly LeadRow[], task: Task, onOver: () => void) {
  const [done, setDone] = useState(0)
  const [refused, setRefused] = useState<Refused[]>([])
  const [isOver, setIsOver] = useState(false)
  const left = useRef<LeadRow[] | null>(null)
  useEffect(() => {
    if (left.current) return
    const queue = [...rows]
    left.current = queue
    const work = async () => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        const { id } = row
        const name = row.account?.name ?? nameOf(row)
        const trouble = await tried(() => task(id))
        if (trouble) setRefused((before) => [...before, { id, name, says: trouble.says }])
        else setDone((before) => before + 1)
      }
    }
    void Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => {
      setIsOver(true)
      onOver()
    })
  }, [])
  return { done, refused, isOver, stop: () => void left.current?.splice(0) }
}
