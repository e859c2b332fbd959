import { Standing } from '../territories/Standing.tsx'
import type { Account } from './customers.ts'

/** In which territory the next lead of this company would stand, and who covers it. */
export function AccountTerritory({ account }: { account: Account }) {
  return <Standing of="account" id={account.id} version={account.version} />
}
