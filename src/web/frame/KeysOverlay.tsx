import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/KeyHint.tsx'
import { type Binding, useActiveKeys } from '../ui/keys.tsx'
import css from './frame.module.css'

const GROUPS = ['page', 'list', 'everywhere', 'places'] as const

/** Every key that works on the page one is on, by what it is about. */
export function KeysOverlay({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const keys = distinct(useActiveKeys())
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} size="lg">
      <div className={css.keys}>
        {GROUPS.map((group) => {
          const mine = keys.filter((binding) => (binding.group ?? 'page') === group)
          if (mine.length === 0) return null
          return (
            <section key={group}>
              <h3 className="label">{t(`keys.group.${group}`)}</h3>
              <dl className={css.keyList}>
                {mine.map((binding) => (
                  <div key={binding.keys} className={css.keyRow}>
                    <dt>{binding.says}</dt>
                    <dd>
                      <KeyHint keys={binding.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Modal>
  )
}

/** One line per key: the binding that would really run. */
function distinct(bindings: Binding[]): Binding[] {
  return [...new Map(bindings.map((binding) => [binding.keys, binding])).values()]
}
