import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from './FunctionMark.tsx'
import type { FunctionName } from './functions.ts'
import { Person } from './Person.tsx'
import css from './record.module.css'
import { When } from './When.tsx'

/** One thing that happened: what in words, which function it served, who did it. */
export type Happening = {
  id: string
  at: string
  says: ReactNode
  note?: ReactNode
  function: FunctionName | null
  by: { name: string; initials?: string } | null
}

/** What happened to a record, latest first, with the function each served. */
export function Timeline(props: {
  happenings: readonly Happening[]
  more?: { isLoading: boolean; load: () => void } | null
}) {
  const { t } = useTranslation()
  if (props.happenings.length === 0) return <p className={`quiet ${css.nothing}`}>{t('timeline.nothing')}</p>
  return (
    <>
      <table className={css.timeline}>
        <thead>
          <tr>
            {(['when', 'what', 'as', 'by'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`timeline.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.happenings.map((each) => (
            <tr key={each.id}>
              <td className="quiet">
                <When at={each.at} />
              </td>
              <td className={css.what}>
                {each.says}
                {each.note && <div className="quiet">{each.note}</div>}
              </td>
              <td>{each.function && <FunctionMark of={each.function} />}</td>
              <td>{each.by && <Person {...each.by} function={each.function} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.more && (
        <Button variant="subtle" fullWidth onClick={props.more.load} loading={props.more.isLoading}>
          {t('timeline.earlier')}
        </Button>
      )}
    </>
  )
}
