import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import css from '../../settings/settings.module.css'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { Money } from '../../ui/Money.tsx'
import { MoneyField, type MoneyValue } from '../../ui/MoneyField.tsx'
import { BinButton } from './lines.tsx'

export type Product = {
  id: string
  productLineId: string
  name: string
  code: string | null
  unitPrice: { amount: number; currency: string } | null
  version: number
}

/** The products of a line with code and price, edited where they stand. */
export function ProductTable({ products, mayChange }: { products: Product[]; mayChange: boolean }) {
  const { t } = useTranslation()
  if (products.length === 0) return <p className="quiet">{t('settingsPages.noProducts')}</p>
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('settingsPages.productName')}</th>
            <th scope="col">{t('settingsPages.code')}</th>
            <th scope="col">{t('settingsPages.price')}</th>
            <th scope="col">
              <span className="quiet" />
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <ProductRow key={product.id} product={product} mayChange={mayChange} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ProductRow({ product, mayChange }: { product: Product; mayChange: boolean }) {
  const { t } = useTranslation()
  const { save, bin, unbin } = useProduct(product)
  const { name, code } = product
  return (
    <tr>
      <td>
        <EditInPlace
          label={t('settingsPages.productName')}
          value={name}
          onSave={(value) => save({ name: value })}
          isReadOnly={!mayChange}
        />
      </td>
      <td>
        <EditInPlace
          label={t('settingsPages.code')}
          value={code ?? ''}
          onSave={(value) => save({ code: value || null })}
          isReadOnly={!mayChange}
        />
      </td>
      <td>
        <Price product={product} mayChange={mayChange} onSave={(unitPrice) => save({ unitPrice })} />
      </td>
      <td className={css.amount}>{mayChange && <BinButton name={name} onBin={bin} onUnbin={unbin} />}</td>
    </tr>
  )
}

function Price(props: {
  product: Product
  mayChange: boolean
  onSave: (price: Product['unitPrice']) => Promise<string | null>
}) {
  const { t } = useTranslation()
  const { workspace } = useMe()
  const { unitPrice } = props.product
  const value: MoneyValue = unitPrice ?? { amount: null, currency: workspace.currency }
  return (
    <EditInPlace<MoneyValue>
      label={t('settingsPages.price')}
      value={value}
      shown={unitPrice && <Money {...unitPrice} />}
      onSave={({ amount, currency }) => props.onSave(amount === null ? null : { amount, currency })}
      isReadOnly={!props.mayChange}
      editor={({ value, onChange, error }) => (
        <MoneyField
          isBare
          label={t('settingsPages.price')}
          value={value}
          onChange={onChange}
          currencies={[...new Set([value.currency, workspace.currency, 'EUR', 'USD', 'GBP', 'CHF'])]}
          error={error}
          autoFocus
        />
      )}
    />
  )
}

function useProduct(product: Product) {
  const change = useChange('products')
  const latest = useLatest(product)
  const params = { path: { id: product.id } }
  const patch = (body: object) => change(() => must(api.PATCH('/api/v1/products/{id}', { params, body })))
  return {
    save: async (fields: object) =>
      (await patch({ ...fields, version: latest.current.version }))?.says ?? null,
    bin: () => change(() => api.DELETE('/api/v1/products/{id}', { params })),
    unbin: () => patch({ binned: false }),
  }
}
