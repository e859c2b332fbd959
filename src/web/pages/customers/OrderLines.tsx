import { NumberInput, Select, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useProducts } from '../../data/workplace.tsx'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { useReader } from '../../ui/reader.ts'
import { useUndo } from '../../ui/undo.tsx'
import css from './customers.module.css'
import { type Order, useDoing } from './customers.ts'

type Line = Order['lines'][number]

/** The products of an order and how many of each. */
export function OrderLines({ order, mayEdit }: { order: Order; mayEdit: boolean }) {
  const { t } = useTranslation()
  const lines = order.lines.filter((line) => line.binnedAt === null)
  return (
    <>
      {lines.length > 0 && (
        <table className={css.lines}>
          <thead>
            <tr>
              <th scope="col">{t('customers.order.product')}</th>
              <th scope="col" className={css.count}>
                {t('customers.order.quantity')}
              </th>
              {mayEdit && <th scope="col" className={css.act} aria-label={t('customers.order.change')} />}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.id} line={line} mayEdit={mayEdit} />
            ))}
          </tbody>
        </table>
      )}
      {lines.length === 0 && !mayEdit && <p className="quiet">{t('customers.order.noLines')}</p>}
      {mayEdit && <AddLine orderId={order.id} />}
    </>
  )
}

function LineRow({ line, mayEdit }: { line: Line; mayEdit: boolean }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { change, remove } = useLineVerbs(line)
  return (
    <tr>
      <td>{line.product.name}</td>
      <td className={css.count}>
        <EditInPlace<number>
          label={t('customers.order.quantity')}
          value={line.quantity}
          isReadOnly={!mayEdit}
          shown={new Intl.NumberFormat(locale).format(line.quantity)}
          onSave={change}
          editor={({ value, onChange, error }) => (
            <NumberInput
              size="xs"
              aria-label={t('customers.order.quantity')}
              min={1}
              allowDecimal={false}
              value={value}
              onChange={(typed) => onChange(Number(typed))}
              error={error}
              autoFocus
            />
          )}
        />
      </td>
      {mayEdit && (
        <td className={css.act}>
          <UnstyledButton
            className={css.remove}
            aria-label={t('customers.order.removeLine', { name: line.product.name })}
            onClick={() => void remove()}
          >
            ×
          </UnstyledButton>
        </td>
      )}
    </tr>
  )
}

function useLineVerbs(line: Line) {
  const { t } = useTranslation()
  const doing = useDoing()
  const offerUndo = useUndo()
  const path = { params: { path: { id: line.id } } }
  const put = (body: { quantity?: number; binned?: false }, version: number) =>
    must(api.PATCH('/api/v1/order-lines/{id}', { ...path, body: { version, ...body } }))
  return {
    // The undo of an edit writes on top of it, whatever version that made.
    async change(quantity: number): Promise<string | null> {
      const version = quantity === line.quantity ? line.version + 1 : line.version
      const trouble = await tried(() => put({ quantity }, version))
      if (!trouble) await doing(async () => {})
      return trouble?.says ?? null
    },
    async remove() {
      if (!(await doing(() => must(api.DELETE('/api/v1/order-lines/{id}', path))))) return
      offerUndo({
        says: t('customers.order.lineRemoved', { name: line.product.name }),
        undone: t('customers.order.lineBack', { name: line.product.name }),
        undo: async () => void (await doing(() => put({ binned: false }, line.version + 1))),
      })
    },
  }
}

function AddLine({ orderId }: { orderId: string }) {
  const { t } = useTranslation()
  const doing = useDoing()
  const products = useProducts() ?? []
  const add = (productId: string) =>
    doing(() => must(api.POST('/api/v1/order-lines', { body: { orderId, productId, quantity: 1 } })))
  return (
    <Select
      className={css.add}
      size="xs"
      aria-label={t('customers.order.addLine')}
      placeholder={t('customers.order.addLine')}
      nothingFoundMessage={t('customers.order.noProducts')}
      data={products.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      searchable
      onChange={(id) => id && void add(id)}
    />
  )
}
