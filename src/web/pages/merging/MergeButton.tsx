import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MergeRecords } from './MergeRecords.tsx'
import type { Noun } from './merging.ts'

/** Opens the dialog that makes one of this record and another. */
export function MergeButton(props: {
  noun: Noun
  one: { id: string; name: string }
  onMerged?: (survivorId: string) => void
}) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        onClick={() => setIsOpen(true)}
        aria-label={t('merging.openOf', { name: props.one.name })}
      >
        {t('merging.open')}
      </Button>
      {isOpen && <MergeRecords {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}
