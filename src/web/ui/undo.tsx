import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from './KeyHint.tsx'
import { useKeys } from './keys.tsx'

/** Something just done that can still be taken back. `undo` answers once it is as it was. */
export type Undoable = { says: string; undone: string; undo: () => Promise<void> | void }

const UNDO_MS = 10_000

const Undo = createContext<(what: Undoable) => void>(() => {})

/** Offers to take the last thing back, by button or `u`, for ten seconds. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [last, setLast] = useState<Undoable | null>(null)
  const offer = useCallback((what: Undoable) => setLast(what), [])
  return (
    <Undo value={offer}>
      {children}
      {last && <Offer key={last.says} what={last} onGone={() => setLast(null)} />}
    </Undo>
  )
}

/** Says what was done and offers to undo it. */
export function useUndo(): (what: Undoable) => void {
  return use(Undo)
}

/** Says one thing that happened, for a few seconds. */
export function tell(says: string): void {
  notifications.show({ message: says, autoClose: 4000, withCloseButton: false, color: 'manage' })
}

function Offer({ what, onGone }: { what: Undoable; onGone: () => void }) {
  const { t } = useTranslation()
  const takeBack = async () => {
    onGone()
    await what.undo()
    tell(what.undone)
  }
  useKeys([{ keys: 'u', says: t('keys.undo'), group: 'everywhere', run: () => void takeBack() }])
  useEffect(() => {
    const message = (
      <span className="row">
        {what.says}
        <Button
          size="compact-sm"
          className="push"
          onClick={() => void takeBack()}
          rightSection={<KeyHint keys="u" />}
        >
          {t('edit.undo')}
        </Button>
      </span>
    )
    const shown = notifications.show({ message, autoClose: UNDO_MS, withCloseButton: false, color: 'manage' })
    const over = setTimeout(onGone, UNDO_MS)
    return () => {
      clearTimeout(over)
      notifications.hide(shown)
    }
  }, [])
  return null
}
