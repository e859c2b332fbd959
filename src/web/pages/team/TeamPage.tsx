import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { AsOf } from './AsOf.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberPanel } from './MemberPanel.tsx'
import { PeopleList } from './PeopleList.tsx'
import { useReaches } from './people.ts'
import { RolesPage } from './RolesPage.tsx'
import { ShapeButton, ShapePage } from './ShapePage.tsx'
import css from './team.module.css'
import { WhoDoesWhat } from './WhoDoesWhat.tsx'

const VIEWS = ['charts', 'people', 'roles'] as const
type View = (typeof VIEWS)[number] | 'shape'

/** What the address says of this page: the view, the day shown, the person opened, the dialog. */
type Shown = { view?: View; asOf?: string; member?: string; invite?: true }

/** The team: who does what beside who commands, the people, and the job titles. */
export function TeamPage() {
  const shown = useSearch({ strict: false }) as Shown
  const show = useShow()
  const view = shown.view ?? 'charts'
  const open = (member: string) => show({ member })
  return (
    <div className={css.page}>
      <Head view={view} asOf={shown.asOf ?? null} show={show} />
      {view === 'charts' && <WhoDoesWhat asOf={shown.asOf ?? null} onOpen={open} />}
      {view === 'people' && <PeopleList onOpen={open} />}
      {view === 'roles' && <RolesPage />}
      {view === 'shape' && <ShapePage onDone={() => show({ view: undefined })} />}
      {shown.member && <MemberPanel id={shown.member} onClose={() => show({ member: undefined })} />}
      {shown.invite && <InviteDialog onClose={() => show({ invite: undefined })} />}
    </div>
  )
}

type Show = (part: { [Key in keyof Shown]?: Shown[Key] | undefined }) => void

function useShow(): Show {
  const go = useNavigate()
  const slug = useSlug()
  return (part) =>
    void go({
      to: '/w/$slug/team',
      params: { slug },
      search: (before: Shown) => ({ ...before, ...part }),
      replace: true,
    } as never)
}

function Head({ view, asOf, show }: { view: View; asOf: string | null; show: Show }) {
  const { t } = useTranslation()
  const mayInvite = useReaches('admin')
  useKeys([
    { keys: 'e', says: t('team.changeRoles'), run: () => show({ view: 'roles' }) },
    ...(mayInvite ? [{ keys: 'i', says: t('team.invite'), run: () => show({ invite: true }) }] : []),
  ])
  return (
    <div className={css.head}>
      <h2 className="title">{view === 'shape' ? t('shape.setUp') : t(`team.title.${view}`)}</h2>
      <SegmentedControl
        size="sm"
        aria-label={t('team.views')}
        value={view}
        onChange={(next) => show({ view: next as View })}
        data={VIEWS.map((each) => ({ value: each, label: t(`team.view.${each}`) }))}
      />
      {view === 'charts' && <AsOf day={asOf} onChange={(day) => show({ asOf: day ?? undefined })} />}
      <div className="row wrap push">
        {mayInvite && view !== 'shape' && <ShapeButton onOpen={() => show({ view: 'shape' })} />}
        {view !== 'roles' && (
          <Button onClick={() => show({ view: 'roles' })} rightSection={<KeyHint keys="e" />}>
            {t('team.changeRoles')}
          </Button>
        )}
        {mayInvite && (
          <Button
            variant="filled"
            onClick={() => show({ invite: true })}
            rightSection={<KeyHint keys="i" inherit />}
          >
            {t('team.invite')}
          </Button>
        )}
      </div>
    </div>
  )
}
