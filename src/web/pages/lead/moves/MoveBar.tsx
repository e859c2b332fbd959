import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import type { Verb } from '../lead.ts'
import type { MoveItem } from './useMoves.tsx'
import { MAIN } from './verbs.ts'

const rank = ({ verb }: MoveItem) => MAIN.indexOf(verb as Verb)

/** The moves of a lead: the likely ones as buttons with their keys, the others in a menu. */
export function MoveBar({
  items,
  most = 3,
  isFilled = true,
}: {
  items: MoveItem[]
  most?: number
  isFilled?: boolean
}) {
  const { t } = useTranslation()
  const main = items
    .filter(({ isMain }) => isMain)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most)
  // What turns back is never what the eye falls on first.
  const isFirst = ({ verb }: MoveItem, at: number) =>
    at === 0 && isFilled && verb !== 'return' && verb !== 'withdraw'
  const rest = items.filter((item) => !main.includes(item))
  return (
    <>
      {main.map((item, at) => (
        <Button
          key={item.verb}
          variant={isFirst(item, at) ? 'filled' : 'default'}
          onClick={item.run}
          rightSection={item.keys && <KeyHint keys={item.keys} inherit={isFirst(item, at)} />}
        >
          {item.label}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <Button rightSection={<span aria-hidden="true">▾</span>}>{t('lead.moreMoves')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((item) => (
              <Menu.Item
                key={item.verb}
                color={item.isDanger ? 'late' : undefined}
                onClick={item.run}
                rightSection={item.keys && <KeyHint keys={item.keys} />}
              >
                {item.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
