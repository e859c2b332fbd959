// Runs once before all tests: one database cluster for the whole run.
import type { TestProject } from 'vitest/node'
import { engineOf, startCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    socket: string
    engine: '15' | '18'
  }
}

export default async function setup(project: TestProject) {
  const engine = engineOf(process.env)
  const cluster = await startCluster(engine)
  project.provide('socket', cluster.place.socket)
  project.provide('engine', engine)
  return () => cluster.stop()
}
