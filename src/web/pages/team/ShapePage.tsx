import { Button, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { FUNCTIONS, LEVELS } from '../../ui/functions.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { useReaches } from './people.ts'
import { ShapeDone } from './ShapeDone.tsx'
import { ShapePlan } from './ShapePlan.tsx'
import { type Shaped, type Template, templatesQuery } from './shaping.ts'
import css from './team.module.css'

/** Sets a team up from a template: choose one, see what it makes, fill its seats, confirm. */
export function ShapePage({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const mayShape = useReaches('admin')
  const { data, error, refetch } = useQuery(templatesQuery())
  const [name, setName] = useState<string | null>(null)
  const [done, setDone] = useState<Shaped | null>(null)
  if (!mayShape) return <p className="quiet">{t('shape.forAdmin')}</p>
  if (error) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <CardSkeleton height={200} />
  if (done) return <ShapeDone done={done} onDone={onDone} />
  const chosen = data.items.find((one) => one.name === name)
  return (
    <>
      <Choice templates={data.items} chosen={chosen?.name ?? null} onChoose={setName} />
      {chosen && <ShapePlan key={chosen.name} template={chosen} onShaped={setDone} />}
    </>
  )
}

function Choice(props: {
  templates: Template[]
  chosen: Template['name'] | null
  onChoose: (name: Template['name']) => void
}) {
  const { t } = useTranslation()
  useKeys(
    props.templates.map(({ name }, n) => ({
      keys: String(n + 1),
      says: t(`shape.template.${name}`),
      run: () => props.onChoose(name),
    })),
  )
  return (
    <section className={css.templates} aria-label={t('shape.chooseTemplate')}>
      {props.templates.map((one, n) => (
        <UnstyledButton
          key={one.name}
          className={css.template}
          aria-pressed={one.name === props.chosen}
          onClick={() => props.onChoose(one.name)}
        >
          <TemplatePicture template={one} />
          <span className="row">
            <b className="heading">{t(`shape.template.${one.name}`)}</b>
            <KeyHint keys={String(n + 1)} />
          </span>
          <span className="quiet">{t(`shape.templateSays.${one.name}`)}</span>
        </UnstyledButton>
      ))}
    </section>
  )
}

/** How many people stand at each function: a column of dots for each. */
function TemplatePicture({ template }: { template: Template }) {
  const functionsOf = (role: string) => template.roles.find((one) => one.name === role)?.functions ?? []
  const count = (fn: string) =>
    template.seats.filter((seat) =>
      seat.hats.some((hat) => hat.standing === 'primary' && functionsOf(hat.role).some((one) => one === fn)),
    ).length
  const shown = FUNCTIONS.filter((fn) => LEVELS.some((level) => level === fn) || count(fn) > 0)
  return (
    <span className={css.templatePicture} aria-hidden="true">
      {shown.map((fn) => (
        <span key={fn} className="row">
          <FunctionMark of={fn} decorative />
          <b>{count(fn)}</b>
        </span>
      ))}
    </span>
  )
}

/** The button that opens this page from the head of the team. */
export function ShapeButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  useKeys([{ keys: 's', says: t('shape.setUp'), run: onOpen }])
  return (
    <Button onClick={onOpen} rightSection={<KeyHint keys="s" />}>
      {t('shape.setUp')}
    </Button>
  )
}
