import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { tell, useUndo } from '../../../ui/undo.tsx'
import type { Deal } from '../deals.ts'
import type { BuyerDraft } from './BuyerForm.tsx'
import { type Buyer, useReadDealAgain } from './team.ts'

/** Putting a person on the map, changing what is known of them, taking them off with undo. */
export function useBuyerVerbs(deal: Deal, buyer: Buyer | null, onClose: () => void) {
  const { t } = useTranslation()
  const readAgain = useReadDealAgain()
  const offerUndo = useUndo()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const doing = async (task: () => Promise<unknown>) => {
    setIsBusy(true)
    const failed = await tried(task)
    setIsBusy(false)
    await readAgain()
    if (failed) setTrouble(failed.says)
    else onClose()
    return failed === null
  }
  return {
    ...{ trouble, isBusy },
    save: (draft: BuyerDraft) => doing(() => (buyer ? change(buyer, draft) : add(deal, draft))),
    async takeOff() {
      if (!buyer) return
      const path = { params: { path: { id: buyer.id } } }
      const off = await doing(() => must(api.DELETE('/api/v1/buyers/{id}', path)))
      if (!off) return
      const undo = async () => {
        const body = { version: buyer.version + 1, binned: false as const }
        const failed = await tried(() => must(api.PATCH('/api/v1/buyers/{id}', { ...path, body })))
        if (failed) tell(failed.says)
        await readAgain()
      }
      offerUndo({ says: t('buyers.binned'), undone: t('buyers.restored'), undo })
    },
  }
}

function add(deal: Deal, { contactId, heldBy, note, ...said }: BuyerDraft) {
  const body = {
    ...said,
    ...{ opportunityId: deal.id, contactId: contactId as string },
    ...(heldBy ? { heldByMemberId: heldBy } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  }
  return must(api.POST('/api/v1/buyers', { body }))
}

function change(buyer: Buyer, { contactId: _, heldBy, note, ...said }: BuyerDraft) {
  const body = { ...said, version: buyer.version, heldByMemberId: heldBy, note: note.trim() || null }
  return must(api.PATCH('/api/v1/buyers/{id}', { params: { path: { id: buyer.id } }, body }))
}
