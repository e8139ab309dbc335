export type FollowKey = { number: string; secret: string }

/**
 * Where a submission is followed. Number and secret stand behind the #: browsers do not send that part, so
 * it reaches no server log.
 */
export const followAddress = ({ number, secret }: { number: string; secret?: string | undefined }): string =>
  `${location.origin}/follow#${number}${secret ? `.${secret}` : ''}`

/** What such an address carries. */
export const followKeyIn = (fragment: string): FollowKey => {
  const [number = '', secret = ''] = decodeURIComponent(fragment.replace(/^#/, '')).split('.')
  return /^S\d{4}-/i.test(number) ? { number, secret } : { number: '', secret: '' }
}

/** In groups of four, to read aloud and to copy by hand. */
export const groupedSecret = (secret: string): string[] => secret.match(/.{1,4}/g) ?? []
