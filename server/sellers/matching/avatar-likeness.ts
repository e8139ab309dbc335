import { hashDistance } from '../../core/hash-distance.ts'
import type { Trait } from './traits.ts'

/** The perceptual hash of a picture, as our own reading of it gives it; other fingerprints can only be the same or not. */
const HASH = /^[0-9a-f]{64}$/
const CHUNK_DIGITS = 4

/** In so many of 256 bits the avatars of two accounts may differ and show one picture: pictures that differ do so in far more. */
const MOST_DISTANCE = 60

/**
 * The hash in sixteen pieces: what was scaled, cut a little or written over keeps one of them as a rule (multi-index
 * hashing: Norouzi, Punjani, Fleet 2012, Fast Search in Hamming Space with Multi-Index Hashing).
 */
export const avatarPieces = (hash: string): Trait[] =>
  HASH.test(hash)
    ? Array.from({ length: hash.length / CHUNK_DIGITS }, (_, i) => ({
        trait: 'AVATAR_LIKE',
        key: `${i}:${hash.slice(i * CHUNK_DIGITS, (i + 1) * CHUNK_DIGITS)}`,
      }))
    : []

/** Whether two accounts show the same picture, altered. */
export const showOnePicture = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean => {
  const hashes = [...theirs].filter((hash) => HASH.test(hash))
  return [...ours].some((one) => HASH.test(one) && hashes.some((other) => hashDistance(one, other) <= MOST_DISTANCE))
}
