import { Menu } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../ui/FunctionMark.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import css from './frame.module.css'
import { Mark } from './Mark.tsx'
import { PLACES, type Workplace } from './places.ts'

/** The left rail: the desks of my functions with what waits, then the places. */
export function Rail({ place }: { place: Workplace }) {
  const { t } = useTranslation()
  const slug = place.workspace.slug
  return (
    <nav className={css.rail} aria-label={t('frame.rail')}>
      <WorkspaceSwitch place={place} />
      {place.desks.length > 0 && <h2 className={css.railHead}>{t('frame.desks')}</h2>}
      {place.desks.map((desk) => (
        <Link
          key={desk.function}
          to="/w/$slug/desk/$function"
          params={{ slug, function: desk.function }}
          className={css.railLink}
          activeProps={{ 'data-on': true }}
          data-function={desk.function}
        >
          <FunctionMark of={desk.function} decorative />
          <span className={css.railName}>{t(`desk.${desk.function}`)}</span>
          {desk.waiting > 0 && (
            <span className={css.count} title={t('frame.waiting', { count: desk.waiting })}>
              {desk.waiting > 999 ? '999+' : desk.waiting}
            </span>
          )}
        </Link>
      ))}
      <h2 className={css.railHead}>{t('frame.places')}</h2>
      {PLACES.map(({ name, to, key }) => (
        <Link key={name} to={to} params={{ slug }} className={css.railLink} activeProps={{ 'data-on': true }}>
          <span className={css.railName}>{t(`place.${name}`)}</span>
          <KeyHint keys={`g ${key}`} quiet />
        </Link>
      ))}
    </nav>
  )
}

function WorkspaceSwitch({ place }: { place: Workplace }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const here = place.workspace
  if (place.workspaces.length < 2)
    return (
      <div className={css.brand}>
        <Mark />
        <span className={css.brandName}>{here.name}</span>
      </div>
    )
  return (
    <Menu position="bottom-start" width={184}>
      <Menu.Target>
        <button type="button" className={css.brand} title={t('frame.switch', { name: here.name })}>
          <Mark />
          <span className={css.brandName}>{here.name}</span>
          <span className={css.caret} aria-hidden="true">
            ▾
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {place.workspaces.map(({ name, slug }) => (
          <Menu.Item key={slug} onClick={() => void go({ to: '/w/$slug', params: { slug } })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
