import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { showMetrics, watch } from './health.ts'

const KEY = 'a key of sixteen or more'

async function aServer(ping: () => Promise<unknown> = async () => 1) {
  const app = fastify()
  const parts = { ping, pool: () => ({ total: 3, idle: 1, waiting: 0 }), givenUp: async () => 2 }
  showMetrics(app, watch(app, parts), KEY)
  return app
}

describe('how the server is', () => {
  it('is well while it runs, and ready while the database answers', async () => {
    const app = await aServer()
    expect((await app.inject('/healthz')).statusCode).toBe(200)
    expect((await app.inject('/readyz')).statusCode).toBe(200)
  })
  it('is not ready when the database does not answer', async () => {
    const app = await aServer(() => Promise.reject(new Error('gone')))
    expect((await app.inject('/healthz')).statusCode).toBe(200)
    const answer = await app.inject('/readyz')
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'not-ready'])
  })
  it('shows figures to whoever has the key, and to nobody else', async () => {
    const app = await aServer()
    await app.inject('/healthz')
    expect((await app.inject('/metrics')).statusCode).toBe(401)
    expect((await app.inject({ url: '/metrics', headers: { authorization: 'Bearer no' } })).statusCode).toBe(
      401,
    )
    const { body } = await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${KEY}` } })
    expect(body).toContain('baton_http_request_seconds_count{method="GET",route="/healthz",status="200"} 1')
    expect(body).toContain('baton_database_connections{state="busy"} 2')
    expect(body).toContain('baton_jobs_given_up 2')
  })
})
