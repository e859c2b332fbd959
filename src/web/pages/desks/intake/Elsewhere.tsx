import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../../data/workplace.tsx'

/** Where leads come in at a fair, and where pairs are looked through that no lead waits for. */
export function Elsewhere() {
  const { t } = useTranslation()
  const slug = useSlug()
  return (
    <>
      <Link to="/show/$slug" params={{ slug }}>
        {t('show.open')}
      </Link>
      <Link to="/w/$slug/doubles" params={{ slug }}>
        {t('duplicates.title')}
      </Link>
    </>
  )
}
