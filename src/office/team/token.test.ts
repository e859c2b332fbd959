import { describe, expect, it } from 'vitest'
import { hashOf, newKey, readKey } from './token.ts'

const WORKSPACE = '01957a3c-5f00-7abc-8def-0123456789ab'

describe('an API key', () => {
  it('names its workspace, and is known by its hash', () => {
    const key = newKey(WORKSPACE)
    expect(key).toMatch(/^baton_01957a3c5f007abc8def0123456789ab_[\w-]{43}$/)
    expect(readKey(key)).toEqual({ workspaceId: WORKSPACE, keyHash: hashOf(key) })
    expect(newKey(WORKSPACE)).not.toBe(key)
  })

  it.each(['', 'baton', 'baton_x_y', `${newKey(WORKSPACE)}x`, newKey(WORKSPACE).replace('baton', 'other')])(
    'is not %j',
    (text) => {
      expect(readKey(text)).toBeNull()
    },
  )
})
