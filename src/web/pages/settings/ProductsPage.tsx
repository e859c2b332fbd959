import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { lookups, useMe } from '../../data/workplace.tsx'
import css from '../../settings/settings.module.css'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { MoneyField, type MoneyValue } from '../../ui/MoneyField.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { useReaches } from '../team/people.ts'
import { AddForm, AddNamed, BinButton, Opening } from './lines.tsx'
import { type Product, ProductTable } from './ProductTable.tsx'
import { OnlyFor, Reading } from './reading.tsx'

type Line = { id: string; name: string; version: number }

/** What is sold: product lines, each with its products and prices. */
export function ProductsPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('admin')
  const lines = useQuery(lookups.productLines())
  const products = useQuery(lookups.products())
  const change = useChange('products')
  const add = (name: string) => change(() => must(api.POST('/api/v1/product-lines', { body: { name } })))
  return (
    <div className={css.page}>
      <OnlyFor access="admin" />
      <Facts title={t('settingsPages.section.products')}>
        <p className="quiet">{t('settingsPages.productsSay')}</p>
        <Reading of={lines} height={200}>
          {({ items }) => (
            <ul className={css.plain}>
              {items.length === 0 && <li className="quiet">{t('settingsPages.noLines')}</li>}
              {items.map((line) => (
                <LineOfProducts
                  key={line.id}
                  line={line}
                  products={products.data?.items.filter((one) => one.productLineId === line.id) ?? []}
                  mayChange={mayChange}
                />
              ))}
            </ul>
          )}
        </Reading>
        {mayChange && (
          <AddNamed label={t('settingsPages.addLine')} field={t('settingsPages.lineName')} onAdd={add} />
        )}
      </Facts>
    </div>
  )
}

function LineOfProducts(props: { line: Line; products: Product[]; mayChange: boolean }) {
  const { t } = useTranslation()
  const { line, products, mayChange } = props
  const { save, bin, unbin } = useLine(line)
  return (
    <Opening
      title={line.name}
      beside={<span className="quiet">{t('settingsPages.products', { count: products.length })}</span>}
    >
      {() => (
        <>
          {mayChange && (
            <div className="row">
              <div className={css.grow}>
                <EditInPlace
                  label={t('settingsPages.lineName')}
                  value={line.name}
                  onSave={async (name) => (await save({ name }))?.says ?? null}
                />
              </div>
              <BinButton name={line.name} onBin={bin} onUnbin={unbin} />
            </div>
          )}
          <ProductTable products={products} mayChange={mayChange} />
          {mayChange && <AddProduct lineId={line.id} />}
        </>
      )}
    </Opening>
  )
}

function useLine(line: Line) {
  const change = useChange('products')
  const latest = useLatest(line)
  const params = { path: { id: line.id } }
  return {
    save: (fields: object) =>
      change(() =>
        must(
          api.PATCH('/api/v1/product-lines/{id}', {
            params,
            body: { ...fields, version: latest.current.version },
          }),
        ),
      ),
    bin: () => change(() => api.DELETE('/api/v1/product-lines/{id}', { params })),
    unbin: () =>
      change(() => must(api.PATCH('/api/v1/product-lines/{id}', { params, body: { binned: false } }))),
  }
}

function AddProduct({ lineId }: { lineId: string }) {
  const { t } = useTranslation()
  const { workspace } = useMe()
  const change = useChange('products')
  const nothing: { name: string; code: string; price: MoneyValue } = {
    name: '',
    code: '',
    price: { amount: null, currency: workspace.currency },
  }
  const [given, setGiven] = useState(nothing)
  const add = async () => {
    const { amount, currency } = given.price
    const unitPrice = amount === null ? null : { amount, currency }
    const body = { productLineId: lineId, name: given.name, code: given.code || null, unitPrice }
    const trouble = await change(() => must(api.POST('/api/v1/products', { body })))
    if (!trouble) setGiven(nothing)
    return trouble
  }
  return (
    <AddForm label={t('settingsPages.addProduct')} onSend={add}>
      {(wrong) => (
        <div className={css.pair}>
          <TextInput
            label={t('settingsPages.productName')}
            required
            autoFocus
            value={given.name}
            onChange={(event) => setGiven({ ...given, name: event.target.value })}
            error={wrong('name')}
          />
          <TextInput
            label={t('settingsPages.code')}
            value={given.code}
            onChange={(event) => setGiven({ ...given, code: event.target.value })}
            error={wrong('code')}
          />
          <MoneyField
            label={t('settingsPages.price')}
            value={given.price}
            onChange={(price) => setGiven({ ...given, price })}
            currencies={[...new Set([workspace.currency, 'EUR', 'USD', 'GBP', 'CHF'])]}
            error={wrong('unitPrice.amount')}
          />
        </div>
      )}
    </AddForm>
  )
}
