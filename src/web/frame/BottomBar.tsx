import { Drawer, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../ui/FunctionMark.tsx'
import { LETTERS } from '../ui/functions.ts'
import css from './frame.module.css'
import { openPalette } from './Palette.tsx'
import { PLACES, type Workplace } from './places.ts'

/** The rail of a phone: the first desks, a new lead, search, and the rest behind "More". */
export function BottomBar({ place, onNewLead }: { place: Workplace; onNewLead: () => void }) {
  const { t } = useTranslation()
  const [more, setMore] = useState(false)
  const slug = place.workspace.slug
  return (
    <nav className={css.bottom} aria-label={t('frame.rail')}>
      {place.desks.slice(0, 2).map((desk) => (
        <Link
          key={desk.function}
          to="/w/$slug/desk/$function"
          params={{ slug, function: desk.function }}
          className={css.bottomItem}
          activeProps={{ 'data-on': true }}
          data-function={desk.function}
        >
          <b className={css.bottomSign}>
            {LETTERS[desk.function]} {desk.waiting > 0 && desk.waiting}
          </b>
          {t(`deskShort.${desk.function}`)}
        </Link>
      ))}
      <UnstyledButton className={css.bottomItem} onClick={onNewLead}>
        <b className={css.bottomSign}>+</b>
        {t('keys.newLead')}
      </UnstyledButton>
      <UnstyledButton className={css.bottomItem} onClick={openPalette}>
        <b className={css.bottomSign}>/</b>
        {t('keys.searchShort')}
      </UnstyledButton>
      <UnstyledButton className={css.bottomItem} onClick={() => setMore(true)} aria-haspopup="dialog">
        <b className={css.bottomSign}>⋯</b>
        {t('frame.more')}
      </UnstyledButton>
      <Drawer
        opened={more}
        onClose={() => setMore(false)}
        position="bottom"
        title={place.workspace.name}
        classNames={{ content: css.sheet }}
      >
        <More place={place} onGone={() => setMore(false)} />
      </Drawer>
    </nav>
  )
}

function More({ place, onGone }: { place: Workplace; onGone: () => void }) {
  const { t } = useTranslation()
  const slug = place.workspace.slug
  return (
    <div className={css.more}>
      {place.desks.map((desk) => (
        <Link
          key={desk.function}
          to="/w/$slug/desk/$function"
          params={{ slug, function: desk.function }}
          className={css.moreLink}
          onClick={onGone}
        >
          <FunctionMark of={desk.function} decorative />
          {t(`desk.${desk.function}`)}
          <span className="push quiet">{desk.waiting > 0 && desk.waiting}</span>
        </Link>
      ))}
      {PLACES.map(({ name, to }) => (
        <Link key={name} to={to} params={{ slug }} className={css.moreLink} onClick={onGone}>
          {t(`place.${name}`)}
        </Link>
      ))}
    </div>
  )
}
