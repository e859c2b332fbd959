import { useParams } from '@tanstack/react-router'
import { Lost } from '../Lost.tsx'
import { Accounts } from './Accounts.tsx'
import { DoNext } from './DoNext.tsx'
import { Floor } from './Floor.tsx'
import { Health } from './Health.tsx'
import { Intake } from './Intake.tsx'
import { NextLead } from './NextLead.tsx'
import { Requested } from './Requested.tsx'
import { Today } from './Today.tsx'

const DESKS = {
  gather: Intake,
  qualify: NextLead,
  convert: Today,
  serve: Accounts,
  specialist: Requested,
  next: DoNext,
  manage: Floor,
  operate: Health,
} as const

/** The desk of a function: its open work, most urgent first. */
export function DeskPage() {
  const { function: name } = useParams({ strict: false }) as { function: string }
  const Desk = DESKS[name as keyof typeof DESKS]
  return Desk ? <Desk /> : <Lost />
}
