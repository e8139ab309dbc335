import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { Forbidden, InvalidInput } from '../core/errors.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { say, type Words } from '../core/words.ts'
import { attachToListings } from '../evidence/attach-to-listings.ts'
import { checkListingPictures } from '../evidence/check-listing-pictures.ts'
import { getListing, type Listing, lockListing } from '../sellers/listing-store.ts'

const TWICE: Words = {
  zh: '这件商品已有这张图片，无需重复添加。',
  en: 'The listing has this very picture already. Leave it out.',
}

const pictureInput = z.object({ listingId: z.uuid(), uploadId: text(64, 1) })

export type ListingPictureInput = z.input<typeof pictureInput>

/**
 * Makes an upload a picture of a listing, to be compared with those of other sellers. NotFound, Forbidden; InvalidInput
 * at `uploadId` when it is unknown, unfinished, already somebody's, no picture, one the listing has, or one too many.
 */
export const addListingPicture = (ctx: Ctx, input: ListingPictureInput): Promise<Listing> =>
  inTransaction(ctx, async (tx) => {
    const { listingId, uploadId } = validate(tx.locale, pictureInput, input)
    const listing = await getListing(tx, listingId)
    if (!tx.can('addPicture', 'Listing')) throw new Forbidden('addListingPicture')
    await lockListing(tx, listingId)
    const asked = [{ listingId, uploadId, path: 'uploadId' }]
    const problems = await checkListingPictures(tx, asked)
    if (problems.length > 0) throw new InvalidInput(problems)
    const attached = await attachToListings(tx, asked)
    if (!attached.has(uploadId)) throw new InvalidInput([{ path: 'uploadId', message: say(TWICE, tx.locale) }])
    return listing
  })
