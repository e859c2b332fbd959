import { useTranslation } from 'react-i18next'
import { extraName } from './mapping.ts'

/** How a field is called on screen: extra fields by the name of their column. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation()
  return (field) => {
    const name = extraName(field)
    return name === null ? t(`imports.field.${field as 'email'}`) : t('imports.extra', { name })
  }
}
