import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Person } from '../ui/Person.tsx'
import uiCss from '../ui/ui.module.css'
import { LANGUAGES, speak } from '../words/words.ts'
import { Bell } from './Bell.tsx'
import css from './frame.module.css'
import { openPalette } from './Palette.tsx'
import type { Workplace } from './places.ts'

/** Page title, the box that finds and commands, the reader's own menu, and the keys of the page. */
export function TopBar(props: {
  place: Workplace
  title: string
  onSignOut: () => void
  onKeys: () => void
}) {
  const { t } = useTranslation()
  return (
    <header className={css.top}>
      <h1 className={css.pageTitle}>{props.title}</h1>
      <UnstyledButton className={css.find} onClick={openPalette}>
        <span className={css.findWords}>{t('frame.find')}</span>
        <KeyHint keys="mod+k" />
      </UnstyledButton>
      <Bell slug={props.place.workspace.slug} />
      <OwnMenu place={props.place} onSignOut={props.onSignOut} />
      <UnstyledButton className={css.keysButton} onClick={props.onKeys}>
        <span className={uiCss.unseen}>{t('keys.overlay')}</span>
        <KeyHint keys="?" />
      </UnstyledButton>
    </header>
  )
}

function OwnMenu({ place, onSignOut }: { place: Workplace; onSignOut: () => void }) {
  const { t, i18n } = useTranslation()
  const go = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { person, workspace } = place
  const toAccount = () =>
    void go({ to: '/w/$slug/settings/$section', params: { slug: workspace.slug, section: 'account' } })
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={css.own}>
          <span className={uiCss.unseen}>{t('frame.own', { name: person.name })}</span>
          <Person name={person.name} function={person.main} decorative />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}
          <br />
          {person.email}
        </Menu.Label>
        <Menu.Item onClick={toAccount}>{t('frame.account')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('frame.light')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((each) => (
          <Menu.Item
            key={each}
            onClick={() => setColorScheme(each)}
            rightSection={colorScheme === each ? '✓' : null}
          >
            {t(`scheme.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('frame.language')}</Menu.Label>
        {LANGUAGES.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            onClick={() => void speak(each)}
            rightSection={i18n.language === each ? '✓' : null}
          >
            {t(`language.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onSignOut}>{t('frame.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
