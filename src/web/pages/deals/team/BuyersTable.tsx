import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Person } from '../../../ui/Person.tsx'
import { When } from '../../../ui/When.tsx'
import { Sideways } from '../../figures/Sideways.tsx'
import dealCss from '../deals.module.css'
import { SIGNS } from './MapKey.tsx'
import css from './team.module.css'
import type { Buyer } from './team.ts'

/** The map as a table: for who would rather read, and to change it. */
export function BuyersTable(props: { buyers: readonly Buyer[]; onEdit: ((buyer: Buyer) => void) | null }) {
  const { t } = useTranslation()
  const heads = ['person', 'parts', 'strength', 'stance', 'heldBy', 'lastTouch'] as const
  return (
    <Sideways label={t('buyers.table')}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`buyers.head.${head}`)}
              </th>
            ))}
            {props.onEdit && <td />}
          </tr>
        </thead>
        <tbody>
          {props.buyers.map((buyer) => (
            <Row key={buyer.id} buyer={buyer} onEdit={props.onEdit} />
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function Row({ buyer, onEdit }: { buyer: Buyer; onEdit: ((buyer: Buyer) => void) | null }) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">
        {buyer.contact.name}
        {buyer.contact.title && <div className="quiet">{buyer.contact.title}</div>}
        {buyer.note && <div className="quiet">{buyer.note}</div>}
      </th>
      <td>
        <div className={css.parts}>
          {buyer.parts.map((part) => (
            <span key={part} className={dealCss.tag}>
              {t(`buyers.part.${part}`)}
            </span>
          ))}
          {buyer.parts.length === 0 && <span className="quiet">{t('buyers.noPart')}</span>}
        </div>
      </td>
      <td>{t(`buyers.strength.${buyer.strength}`)}</td>
      <td className={buyer.stance === 'against' ? 'late' : undefined}>
        <span aria-hidden="true">{SIGNS[buyer.stance]} </span>
        {t(`buyers.stance.${buyer.stance}`)}
      </td>
      <td>
        {buyer.heldBy ? (
          <Person name={buyer.heldBy.name} named />
        ) : (
          <span className="quiet">{t('buyers.nobody')}</span>
        )}
      </td>
      <td>
        <When at={buyer.lastTouchAt} />
      </td>
      {onEdit && (
        <td>
          <Button
            size="compact-sm"
            onClick={() => onEdit(buyer)}
            aria-label={t('buyers.editOf', { name: buyer.contact.name })}
          >
            {t('buyers.edit')}
          </Button>
        </td>
      )}
    </tr>
  )
}
