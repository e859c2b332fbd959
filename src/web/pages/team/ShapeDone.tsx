import { Button, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Shaped } from './shaping.ts'

/** What was made, with the links of those invited: shown this once. */
export function ShapeDone({ done, onDone }: { done: Shaped; onDone: () => void }) {
  const { t } = useTranslation()
  const links = done.people.flatMap(({ name, email, invitation }) =>
    invitation ? [`${name} <${email}> ${new URL(invitation.link, location.origin).href}`] : [],
  )
  const mailed = done.people.some((one) => one.invitation?.mailed)
  return (
    <section className="card pad stack" aria-label={t('shape.done')}>
      <h3 className="heading">{t('shape.done')}</h3>
      <p>
        {t('shape.doneSays', { begun: done.begun, ended: done.ended, people: done.people.length })}{' '}
        {done.openSeats.length > 0 && t('shape.stillOpen', { count: done.openSeats.length })}
      </p>
      {links.length > 0 && (
        <Textarea
          label={t('shape.links', { count: links.length })}
          description={t(mailed ? 'shape.linksMailed' : 'shape.linksHandOver')}
          value={links.join('\n')}
          readOnly
          autosize
          maxRows={14}
        />
      )}
      <div className="row">
        {links.length > 0 && (
          <Button onClick={() => void navigator.clipboard.writeText(links.join('\n'))}>
            {t('shape.copy')}
          </Button>
        )}
        <Button variant="filled" onClick={onDone}>
          {t('shape.seeCharts')}
        </Button>
      </div>
    </section>
  )
}
