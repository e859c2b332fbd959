/** Which addresses of the network are public: what strangers name must not lead into our own network. */
import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const NOT_PUBLIC: [net: string, bits: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
]
// Of IPv6 only 2000::/3 is handed out; within it, what wraps or tunnels other addresses stays out too.
const WRAPPED: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

/** Is an address (not a name) one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !lists.four.check(address, 'ipv4')
  return family === 6 && lists.global.check(address, 'ipv6') && !lists.wrapped.check(address, 'ipv6')
}

const lists = {
  four: listOf(NOT_PUBLIC),
  global: listOf([['2000::', 3, 'ipv6']]),
  wrapped: listOf(WRAPPED.map(([net, bits]) => [net, bits, 'ipv6'])),
}

function listOf(nets: typeof NOT_PUBLIC): BlockList {
  const list = new BlockList()
  for (const [net, bits, family] of nets) list.addSubnet(net, bits, family)
  return list
}

/** A name that leads, or may lead, into a network that is not public. */
export class NotPublic extends Error {}

/**
 * Looks a name up for a connection, and refuses it when any of its addresses is not public. The connection goes to
 * the very address that was checked, so that a name cannot lead elsewhere the second time (DNS rebinding).
 */
export function publicLookup(resolve: typeof lookup = lookup): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const first = addresses[0]
      if (!first || addresses.some(({ address }) => !isPublicAddress(address)))
        return done(new NotPublic('this name leads into a network that is not public'), '', 0)
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}

/**
 * Whose an address counts as when somebody is told to wait: IPv4 whole, of IPv6 the /64 that a household or a server
 * is given, for whoever has one has all its addresses.
 */
export function addressBucket(address: string): string {
  const plain = address.split('%')[0] ?? ''
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped || isIP(plain) !== 6) return mapped ?? plain
  // `1:2::3` in eight parts; an IPv4 address at its end stands in the half that does not count.
  const [head = '', tail] = plain.split('::')
  const parts = (text: string) => text.split(':').filter(Boolean)
  const before = parts(head)
  const after = tail === undefined ? [] : parts(tail)
  const missing = tail === undefined ? 0 : 8 - before.length - after.length - (plain.includes('.') ? 1 : 0)
  const all = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  return `${all
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}
