import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { Form, type Trouble } from '../../door/Form.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { FUNCTIONS, type FunctionName } from '../../ui/functions.ts'
import { Facts } from '../../ui/RecordLayout.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { type Role, rolesQuery } from './people.ts'
import css from './team.module.css'

type Given = { name: string; functions: FunctionName[]; reach: 'inside' | 'field' }

/** The company's own job titles: add, change, bin. */
export function Roles({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(rolesQuery())
  const [open, setOpen] = useState<string | null>(null)
  const change = useChange('team', 'me')
  if (error) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <CardSkeleton height={320} />
  const add = (given: Given) => change(() => must(api.POST('/api/v1/roles', { body: given })))
  return (
    <Facts title={t('team.roles')}>
      <p className="quiet">{t('team.rolesSay')}</p>
      <ul className={css.plain}>
        {data.items.map((role) => (
          <RoleLine key={role.id} role={role} mayChange={mayChange} open={open} setOpen={setOpen} />
        ))}
      </ul>
      {mayChange && open !== 'new' && (
        <Button onClick={() => setOpen('new')} style={{ justifySelf: 'start' }}>
          {t('team.addRole')}
        </Button>
      )}
      {open === 'new' && <RoleForm label={t('team.addRole')} onSend={add} onClose={() => setOpen(null)} />}
    </Facts>
  )
}

type Line = { role: Role; mayChange: boolean; open: string | null; setOpen: (id: string | null) => void }

function RoleLine({ role, mayChange, open, setOpen }: Line) {
  const { t } = useTranslation()
  const { save, bin } = useRole(role)
  if (open === role.id)
    return (
      <li>
        <RoleForm label={t('team.saveRole')} role={role} onSend={save} onClose={() => setOpen(null)} />
      </li>
    )
  return (
    <li className={css.line}>
      <b className={css.roleName}>{role.name}</b>
      <span className="row wrap">
        {role.functions.map((fn) => (
          <FunctionMark key={fn} of={fn} named={role.functions.length < 4} />
        ))}
      </span>
      <span className="push quiet">{t(`team.reach.${role.reach}`)}</span>
      {mayChange && (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setOpen(role.id)}
            aria-label={t('team.changeNamed', { name: role.name })}
          >
            {t('team.change')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={bin}
            aria-label={t('team.binNamed', { name: role.name })}
          >
            {t('team.bin')}
          </Button>
        </>
      )}
    </li>
  )
}

function useRole(role: Role) {
  const { t } = useTranslation()
  const change = useChange('team', 'me')
  const offerUndo = useUndo()
  const params = { path: { id: role.id } }
  const save = (given: Given) =>
    change(() => must(api.PATCH('/api/v1/roles/{id}', { params, body: { ...given, version: role.version } })))
  const undo = async () =>
    void (await change(() => must(api.PATCH('/api/v1/roles/{id}', { params, body: { binned: false } }))))
  const bin = async () => {
    const trouble = await change(() => api.DELETE('/api/v1/roles/{id}', { params }))
    if (trouble) return tell(trouble.says)
    offerUndo({ says: t('team.binned', role), undone: t('team.unbinned', role), undo })
  }
  return { save, bin }
}

function RoleForm(props: {
  label: string
  role?: Role
  onSend: (given: Given) => Promise<Trouble | null>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [given, setGiven] = useState<Given>(props.role ?? { name: '', functions: [], reach: 'inside' })
  const { name, functions, reach } = given
  const send = async () => {
    const trouble = await props.onSend({ name, functions, reach })
    if (!trouble) props.onClose()
    return trouble
  }
  const close = (
    <Button variant="subtle" onClick={props.onClose}>
      {t('team.cancel')}
    </Button>
  )
  return (
    <div className={css.form}>
      <Form compact label={props.label} onSend={send} below={close}>
        {(wrong) => (
          <>
            <TextInput
              label={t('team.roleName')}
              required
              autoFocus
              value={name}
              onChange={(event) => setGiven({ ...given, name: event.target.value })}
              error={wrong('name')}
            />
            <Checkbox.Group
              label={t('team.roleFunctions')}
              value={functions}
              onChange={(chosen) => setGiven({ ...given, functions: chosen as FunctionName[] })}
              error={wrong('functions')}
            >
              <div className={css.checks}>
                {FUNCTIONS.map((fn) => (
                  <Checkbox key={fn} value={fn} label={<FunctionMark of={fn} named />} />
                ))}
              </div>
            </Checkbox.Group>
            <NativeSelect
              label={t('team.reachHead')}
              value={reach}
              onChange={(event) => setGiven({ ...given, reach: event.target.value as Given['reach'] })}
              data={(['inside', 'field'] as const).map((value) => ({
                value,
                label: t(`team.reach.${value}`),
              }))}
            />
          </>
        )}
      </Form>
    </div>
  )
}
