import { isIPv6 } from 'node:net'
import type { Request } from 'express'

/**
 * Where a request comes from, as far as limits go: an IPv4 address, or the /64 network of an IPv6 address, of which
 * one household owns more addresses than any limit can count.
 */
export const addressOf = (req: Pick<Request, 'ip'>): string => {
  const ip = (req.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '')
  if (!isIPv6(ip)) return ip
  const [head, tail] = ip.split('::')
  const first = head ? head.split(':') : []
  const last = tail ? tail.split(':') : []
  const zeros = ip.includes('::') ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0') : []
  const network = [...first, ...zeros, ...last].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
