import { Navigate } from '@tanstack/react-router'
import { useMe } from '../../data/workplace.tsx'
import { LEVELS } from '../../ui/functions.ts'

/** Where a day begins: the desk of one's function, the merged one for who holds several, the leads for who holds none. */
export function FirstDesk() {
  const { functions, workspace, access } = useMe()
  const { slug } = workspace
  const mine = LEVELS.filter((level) => functions.includes(level))
  const commands = ['manager', 'admin', 'owner'].includes(access)
  const only =
    mine[0] ??
    (functions.includes('manage') || commands ? 'manage' : functions.includes('operate') ? 'operate' : null)
  if (!only) return <Navigate to="/w/$slug/leads" params={{ slug }} replace />
  const desk = mine.length > 1 ? 'next' : only
  return <Navigate to="/w/$slug/desk/$function" params={{ slug, function: desk }} replace />
}
