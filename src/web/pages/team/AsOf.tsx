import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../ui/DayField.tsx'
import { OnDay } from '../../ui/When.tsx'

/** Which day the charts speak of: today, or as it was then. */
export function AsOf({ day, onChange }: { day: string | null; onChange: (day: string | null) => void }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const choose = (chosen: string | null) => {
    onChange(chosen)
    setOpened(false)
  }
  return (
    <span className="row">
      <Popover opened={opened} onChange={setOpened} position="bottom-start" withinPortal trapFocus>
        <Popover.Target>
          <Button onClick={() => setOpened(!opened)} aria-haspopup="dialog">
            <span className="quiet">{t('team.asOf')}&nbsp;</span>
            <b>{day ? <OnDay day={day} /> : t('team.today')}</b>
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <DayField label={t('team.asItWas')} value={day} onChange={choose} autoFocus />
        </Popover.Dropdown>
      </Popover>
      {day && (
        <Button variant="subtle" onClick={() => onChange(null)}>
          {t('team.backToToday')}
        </Button>
      )}
    </span>
  )
}
