// What a contract asks for, read from its shape: every field with its path and its kind.
import type { z } from 'zod'
import { id } from '../../src/platform/shapes.ts'

export interface Field {
  /** `packet.buyingCentre.0.contactId`, in parts. */
  path: string[]
  kind: 'id' | 'text' | 'number' | 'boolean' | 'list' | 'object' | 'other'
  /** The shape it stands in. */
  schema: z.ZodType
}

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  options?: z.ZodType[]
  in?: z.ZodType
  entries?: Record<string, string>
  values?: unknown[]
}
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def

/** Every field below a shape, lists by their first element, choices by each of their ways. */
export function fieldsOf(schema: z.ZodType | undefined, path: string[] = []): Field[] {
  if (!schema) return []
  if (schema === id) return [{ path, kind: 'id', schema }]
  const def = defOf(schema)
  if (def.shape) return Object.entries(def.shape).flatMap(([name, one]) => fieldsOf(one, [...path, name]))
  if (def.innerType) return fieldsOf(def.innerType, path)
  if (def.in) return fieldsOf(def.in, path)
  if (def.options) return def.options.flatMap((one) => fieldsOf(one, path))
  if (def.element) return [{ path, kind: 'list', schema }, ...fieldsOf(def.element, [...path, '0'])]
  return [{ path, kind: kindOf(def.type), schema }]
}

const KINDS: Record<string, Field['kind']> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  object: 'object',
  record: 'object',
}
const kindOf = (type: string) => KINDS[type] ?? 'other'

/** The names at the top of a shape, with the shape of each behind what makes it optional. */
export function namesOf(schema: z.ZodType | undefined): [string, z.ZodType][] {
  const shape = schema && defOf(bare(schema)).shape
  return Object.entries(shape ?? {}).map(([name, one]) => [name, bare(one)])
}

/** The shape without `optional`, `nullable`, `default` and what is made of it afterwards. */
export function bare(schema: z.ZodType): z.ZodType {
  const { innerType, in: input } = defOf(schema)
  const inner = innerType ?? input
  return inner ? bare(inner) : schema
}

/** A value that no field of this shape takes. */
export function wrongFor(schema: z.ZodType): unknown {
  return ['object', 'record'].includes(defOf(schema).type) ? 'not an object' : { not: ['this'] }
}

/** Is it text that people write. */
export const isText = (schema: z.ZodType) => schema !== id && defOf(schema).type === 'string'

/** A copy of a body with one field set; what is missing on the way is filled with the least that is taken. */
export function withField(
  schema: z.ZodType,
  body: unknown,
  [name, ...rest]: string[],
  value: unknown,
): unknown {
  if (name === undefined) return value
  const def = defOf(bare(schema))
  if (def.element) return [withField(def.element, Array.isArray(body) ? body[0] : undefined, rest, value)]
  const way = def.options?.find((one) => defOf(bare(one)).shape?.[name]) ?? schema
  const inner = defOf(bare(way)).shape?.[name] as z.ZodType
  const given = isRecord(body) && fits(way, body) ? body : (least(way) as object)
  return { ...given, [name]: withField(inner, (given as Record<string, unknown>)[name], rest, value) }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fits = (schema: z.ZodType, body: object) => {
  const names = Object.keys(defOf(bare(schema)).shape ?? {})
  return Object.keys(body).every((name) => names.includes(name))
}

function least(schema: z.ZodType): unknown {
  const def = defOf(schema)
  if (def.shape) {
    const needed = Object.entries(def.shape).filter(([, one]) => !isOptional(one))
    return Object.fromEntries(needed.map(([name, one]) => [name, least(one)]))
  }
  if (def.innerType) return least(def.innerType)
  if (def.in) return least(def.in)
  if (def.options) return least(def.options[0] as z.ZodType)
  if (def.entries) return Object.values(def.entries)[0]
  const plain: Record<string, unknown> = { string: 'text', number: 1, boolean: true, array: [], record: {} }
  return plain[def.type] ?? def.values?.[0]
}

const isOptional = (schema: z.ZodType) => ['optional', 'default', 'nullish'].includes(defOf(schema).type)
