import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from './keys.tsx'
import css from './record.module.css'

/** A record: its head and relay strip over both, the story on the left, the facts on the right. */
export function RecordLayout(props: {
  head: ReactNode
  strip?: ReactNode
  story: ReactNode
  facts: ReactNode
  below?: ReactNode
}) {
  const { t } = useTranslation()
  const record = useRef<HTMLDivElement>(null)
  const edit = () => record.current?.querySelector<HTMLElement>('[data-edit]')?.click()
  useKeys([{ keys: 'e', says: t('keys.edit'), run: edit }])
  return (
    <div className={css.record} ref={record}>
      <header className={css.head}>
        {props.head}
        {props.strip}
      </header>
      <section className={css.story} aria-label={t('record.story')}>
        {props.story}
      </section>
      <aside className={css.facts} aria-label={t('record.facts')}>
        {props.facts}
      </aside>
      {props.below && <div className={css.below}>{props.below}</div>}
    </div>
  )
}

/** Who or what the record is: name, a quiet line about it, and what can be done. */
export function RecordHead(props: {
  title: string
  about?: ReactNode
  mark?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={css.headLine}>
      <div className={css.headWords}>
        <div className="row wrap">
          <h2 className="title">{props.title}</h2>
          {props.mark}
        </div>
        {props.about && <div className="quiet">{props.about}</div>}
      </div>
      {props.actions && <div className={css.headActions}>{props.actions}</div>}
    </div>
  )
}

/** A block of facts under one heading. */
export function Facts(props: { title: string; beside?: ReactNode; children: ReactNode }) {
  return (
    <section className={`card pad ${css.factBlock}`}>
      <div className="row">
        <h2 className="heading">{props.title}</h2>
        {props.beside && <span className="push quiet">{props.beside}</span>}
      </div>
      {props.children}
    </section>
  )
}

/** Label and value pairs; a value is usually an EditInPlace. */
export function FactList({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={css.factList}>
      {facts.map(({ label, value }) => (
        <div key={label} className={css.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the prospect said, in the prospect's words, with where it was said. */
export function Quote(props: { children: ReactNode; source?: ReactNode; function?: string }) {
  return (
    <figure className={css.quote} data-function={props.function}>
      <blockquote>“{props.children}”</blockquote>
      {props.source && <figcaption className="quiet">{props.source}</figcaption>}
    </figure>
  )
}
