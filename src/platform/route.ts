/** A route is data: what may be asked, by whom, what is answered, what is refused. The door does the rest. */
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Access } from './access.ts'
import type { Result } from './result.ts'
import type { Work } from './work.ts'

type Shape = z.ZodType | undefined
type Read<S extends Shape> = S extends z.ZodType ? z.output<S> : undefined
type Given<S extends Shape> = S extends z.ZodType ? z.input<S> : unknown

export interface RouteInput<P extends Shape, Q extends Shape, B extends Shape> {
  params: Read<P>
  query: Read<Q>
  body: Read<B>
}

interface Described {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below /api/v1, fastify style: `/leads/:id`. */
  path: string
  /** For the readable page: what it does, in a line. */
  summary: string
  /** The group on the readable page. */
  tag: string
  /** Codes a caller should expect beyond the door's own (`forbidden`, `not-found`, `stale`, `invalid`). */
  refuses?: string[]
  /** Status of success; 200 unless said. */
  status?: 200 | 201 | 202
  /** A question that also writes: figures catch up when they are read. Without it a GET cannot. */
  writes?: boolean
  /** The answer holds a secret shown once: it is never kept for a repeated Idempotency-Key. */
  secret?: boolean
}

export interface RouteOf<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>
  extends Described {
  /** The least access it needs. */
  access: Access
  params?: P
  query?: Q
  body?: B
  /** Shape of the answer; leave out where `file` is answered. */
  answer: A
  handle: (work: Work, input: RouteInput<P, Q, B>) => Promise<Result<Given<A>>>
}

/** A route that is asked before anybody is known: it opens its own transactions. */
export interface PublicRouteOf<D, P extends Shape, B extends Shape, A extends Shape> extends Described {
  access: 'public'
  params?: P
  body?: B
  answer: A
  /**
   * Pages of other sites may ask when this says so of the address and the site (`https://www.example.com`); one it
   * refuses is answered 403 before anything is done. Left out, only our own pages may.
   */
  openTo?: (outside: D, params: Read<P>, origin: string) => Promise<boolean>
  handle: (
    outside: D,
    input: RouteInput<P, undefined, B> & {
      headers: Record<string, string | string[] | undefined>
      /** Of whoever asks. */
      address: string
    },
  ) => Promise<Result<Given<A>>>
}

/** What a page that is no part of the API is asked: everything as text, nothing of it to be trusted. */
export interface PageAsked {
  params: Record<string, string>
  query: Record<string, string>
  /** What a form sent; a field may come more than once. */
  sent: Record<string, string[]>
  /** `Origin`, null when there is none. */
  origin: string | null
  referrer: string | null
  address: string
}

export interface PageAnswer {
  status: number
  type: string
  content: string
  headers?: Record<string, string>
}

/** A page of ours for strangers, outside the web app: works without script, takes forms as browsers send them. */
export interface PageRoute<D> {
  method: 'GET' | 'POST'
  /** From the root: `/f/:key`. */
  path: string
  summary: string
  /** How often one address may ask in a minute. */
  perMinute: number
  handle: (outside: D, asked: PageAsked) => Promise<PageAnswer>
  /** The page that says what could not be read: too large, not a form, too often. */
  sayWrong: (status: number, message: string) => PageAnswer
}

/** A route whose body or answer is a file rather than JSON. */
export interface FileRoute extends Described {
  access: Access
  kind: 'upload' | 'download'
  params?: z.ZodType
  query?: z.ZodType
  answer?: z.ZodType
  handle: (
    work: Work,
    input: { params: never; query: never; file: Readable | null },
  ) => Promise<Result<unknown | FileAnswer>>
}

export interface FileAnswer {
  fileName: string
  type: string
  content: Readable | string
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes of all shapes
export type Route = RouteOf<any, any, any, any>
// biome-ignore lint/suspicious/noExplicitAny: a list of routes of all shapes
export type PublicRoute<D> = PublicRouteOf<D, any, any, any>

/** Keeps the shapes of one route together with its handler. */
export function route<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  one: RouteOf<P, Q, B, A>,
): Route {
  return one
}
