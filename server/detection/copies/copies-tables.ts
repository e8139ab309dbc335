import type { Generated } from 'kysely'

/** What is copied. */
export const copyKinds = ['text', 'picture'] as const
export type CopyKind = (typeof copyKinds)[number]

/** What of a listing's words is looked up, as it stood when it was compared last. */
export type ListingTextPrintTable = {
  listingId: string
  textKey: string
  method: number
  /** The keys of its bands; none for a text too short to compare. */
  bands: number[]
  /** The lowest 8 bits of each MinHash value. */
  signature: Generated<Buffer>
  /** A bucket held more than was compared. */
  isBounded: boolean
}

/** Which listings fall into a bucket. */
export type ListingTextBandTable = {
  bandKey: number
  listingId: string
}

/** What of a picture of a listing was looked up. */
export type ListingPicturePrintTable = {
  pictureId: string
  listingId: string
  hash: string
  /** A bucket held more than was compared. */
  isBounded: boolean
}

/** Which pictures fall into a bucket. */
export type ListingPictureChunkTable = {
  chunkKey: number
  pictureId: string
}

/** One that is near-identical to another of its cluster. */
export type CopyMemberTable = {
  kind: CopyKind
  /** A listing where its text is meant, else a picture. */
  itemId: string
  listingId: string
  /** Who stands for its seller; null for a listing whose seller is not known. */
  sellerId: string | null
  clusterId: string
  joinedAt: Generated<Date>
}

declare module '../../core/database.ts' {
  interface Tables {
    listingTextPrint: ListingTextPrintTable
    listingTextBand: ListingTextBandTable
    listingPicturePrint: ListingPicturePrintTable
    listingPictureChunk: ListingPictureChunkTable
    copyMember: CopyMemberTable
  }
}
