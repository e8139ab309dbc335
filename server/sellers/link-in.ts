const ADDRESSES = /[\x21-\x7e]+/g
const SCHEME = /^[a-z][a-z0-9+.-]{1,20}$/i
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,24}$/i
const MINI_PROGRAM = '#小程序://'

/** A mini-program's short link ends where space does: its own name may be of any script. */
const miniProgramIn = (text: string): string | undefined => {
  const at = text.indexOf(MINI_PROGRAM)
  const link = at < 0 ? '' : (text.slice(at).split(/\s/, 1)[0] ?? '')
  return link.length > MINI_PROGRAM.length ? link : undefined
}

/** From the scheme on, where there is one; else the whole piece where it begins with a host. */
const addressIn = (piece: string): string | undefined => {
  const at = piece.indexOf('://')
  if (at < 0) return HOST.test(piece.split(/[/?#:]/, 1)[0]!) ? piece : undefined
  const scheme = piece
    .slice(0, at)
    .split(/[^a-z0-9+.-]/i)
    .at(-1)!
  return SCHEME.test(scheme) && at + 3 < piece.length ? piece.slice(at - scheme.length) : undefined
}

/**
 * The address in what somebody pasted as a link: a web address with or without its scheme, an address of an app, or a
 * mini-program's short link, alone or within the words that apps share it with. Undefined when there is none.
 */
export const linkIn = (text: string): string | undefined => {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const pieces = (plain.match(ADDRESSES) ?? []).map((piece) => piece.replace(/^["'(<[{]+|[)"'\]}>,.;:!]+$/g, ''))
  const found = pieces.map(addressIn).filter((address) => address !== undefined)
  return miniProgramIn(plain) ?? found.find((address) => address.includes('://')) ?? found[0]
}
