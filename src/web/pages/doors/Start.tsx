import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../../data/workplace.tsx'
import { ThreeWays } from '../../door/ThreeWays.tsx'
import { DemoMaking } from './DemoMaking.tsx'

const NewLead = lazy(() => import('../leads/NewLead.tsx').then((module) => ({ default: module.NewLead })))

/** The first page of a new company: bring leads, add the first, or look around in a made-up one. */
export function Start() {
  const { workspace } = useMe()
  const go = useNavigate()
  const [chosen, setChosen] = useState<'nothing' | 'first' | 'demo'>('nothing')
  const params = { slug: workspace.slug }
  if (chosen === 'demo') return <DemoMaking onLeave={() => setChosen('nothing')} />
  return (
    <>
      <ThreeWays
        company={workspace.name}
        onCsv={() => void go({ to: '/w/$slug/imports', params })}
        onFirstLead={() => setChosen('first')}
        onDemo={() => setChosen('demo')}
      />
      {chosen === 'first' && (
        <Suspense>
          <NewLead onClose={() => setChosen('nothing')} />
        </Suspense>
      )}
    </>
  )
}
