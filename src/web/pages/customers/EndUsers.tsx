import { Select, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useUndo } from '../../ui/undo.tsx'
import css from './customers.module.css'
import { type Order, useContacts, useDoing } from './customers.ts'

/** Who uses what was bought: not always who signed. */
export function EndUsers(props: { accountId: string; order: Order; mayEdit: boolean }) {
  const { t } = useTranslation()
  const { order, mayEdit } = props
  const { add, remove } = useVerbs(order)
  const users = order.endUsers.filter((user) => user.binnedAt === null)
  const others = (useContacts(props.accountId) ?? []).filter(
    ({ id }) => !users.some((user) => user.contact.id === id),
  )
  return (
    <div className="stack">
      <h3 className="label">{t('customers.order.endUsers')}</h3>
      {users.length === 0 && !mayEdit && <span className="quiet">{t('edit.nothing')}</span>}
      {users.length > 0 && (
        <ul className={css.chips}>
          {users.map((user) => (
            <li key={user.id} className={css.chip}>
              {user.contact.name}
              {mayEdit && (
                <UnstyledButton
                  className={css.remove}
                  aria-label={t('customers.order.removeUser', { name: user.contact.name })}
                  onClick={() => void remove(user)}
                >
                  ×
                </UnstyledButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <Select
          className={css.add}
          size="xs"
          aria-label={t('customers.order.addUser')}
          placeholder={t('customers.order.addUser')}
          nothingFoundMessage={t('customers.order.nobodyElse')}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          searchable
          onChange={(id) => id && void add(id)}
        />
      )}
    </div>
  )
}

function useVerbs(order: Order) {
  const { t } = useTranslation()
  const doing = useDoing()
  const offerUndo = useUndo()
  const add = (contactId: string) =>
    doing(() => must(api.POST('/api/v1/end-users', { body: { orderId: order.id, contactId } })))
  const remove = async ({ id, contact }: Order['endUsers'][number]) => {
    if (!(await doing(() => must(api.DELETE('/api/v1/end-users/{id}', { params: { path: { id } } }))))) return
    offerUndo({
      says: t('customers.order.userRemoved', { name: contact.name }),
      undone: t('customers.order.userBack', { name: contact.name }),
      undo: async () => void (await add(contact.id)),
    })
  }
  return { add, remove }
}
