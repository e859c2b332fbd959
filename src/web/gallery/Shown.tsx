import type { ReactNode } from 'react'
import { Frame } from '../frame/Frame.tsx'
import { workplace } from './invented.ts'

/** A shelf inside the frame of an invented workplace. */
export function Shown({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Frame place={workplace} title={title} onNewLead={() => {}} onSignOut={() => {}}>
      {children}
    </Frame>
  )
}
