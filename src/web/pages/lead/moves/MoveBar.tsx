import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import type { MoveItem } from './useMoves.tsx'

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
  const main = items.filter(({ isMain }) => isMain).slice(0, most)
  const rest = items.filter((item) => !main.includes(item))
  return (
    <>
      {main.map((item, at) => (
        <Button
          key={item.verb}
          variant={at === 0 && isFilled ? 'filled' : 'default'}
          onClick={item.run}
          rightSection={item.keys && <KeyHint keys={item.keys} inherit={at === 0 && isFilled} />}
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
