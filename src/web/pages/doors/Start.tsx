import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { tried } from '../../data/api.ts'
import { useMe } from '../../data/workplace.tsx'
import { ThreeWays } from '../../door/ThreeWays.tsx'
import { DemoMaking } from './DemoMaking.tsx'
import { makeDemo } from './demos.ts'

const NewLead = lazy(() => import('../leads/NewLead.tsx').then((module) => ({ default: module.NewLead })))

/** The first page of a new company: bring leads, add the first, or look around in a made-up one. */
export function Start() {
  const { workspace, access } = useMe()
  const go = useNavigate()
  const [chosen, setChosen] = useState<'nothing' | 'first' | 'demo'>('nothing')
  const params = { slug: workspace.slug }
  const demo = useDemoAsked(() => setChosen('demo'))
  if (chosen === 'demo') return <DemoMaking {...demo.asked} onLeave={() => setChosen('nothing')} />
  return (
    <>
      <ThreeWays
        company={workspace.name}
        onCsv={() => void go({ to: '/w/$slug/imports', params })}
        onFirstLead={() => setChosen('first')}
        onTeam={
          access === 'owner' || access === 'admin'
            ? () => void go({ to: '/w/$slug/team', params, search: { view: 'shape' } } as never)
            : undefined
        }
        onDemo={access === 'owner' ? demo.ask : undefined}
      />
      {chosen === 'first' && (
        <Suspense>
          <NewLead onClose={() => setChosen('nothing')} />
        </Suspense>
      )}
    </>
  )
}

// Asked for by the click alone: reading again must never found a second company.
function useDemoAsked(onAsked: () => void) {
  const [asked, setAsked] = useState<{ id: string | null; trouble: string | null }>({
    id: null,
    trouble: null,
  })
  const ask = async () => {
    setAsked({ id: null, trouble: null })
    onAsked()
    const trouble = await tried(async () => setAsked({ id: (await makeDemo()).id, trouble: null }))
    if (trouble) setAsked({ id: null, trouble: trouble.says })
  }
  return { asked, ask: () => void ask() }
}
