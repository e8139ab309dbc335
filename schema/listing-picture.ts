import type { Ctx } from '../server/core/context.ts'
import { InvalidInput } from '../server/core/errors.ts'
import { addListingPicture } from '../server/detection/add-listing-picture.ts'
import { type Evidence, listPicturesOfListings } from '../server/evidence/evidence-store.ts'
import { signFileUrl } from '../server/evidence/sign-file-url.ts'
import { builder } from './builder.ts'
import { ListingRef } from './seller-ref.ts'

export const ListingPictureRef = builder.objectRef<Evidence>('ListingPicture').implement({
  description: 'A picture of a listing as an office kept it. The original is never changed.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    listingId: t.field({
      type: 'UUID',
      description: 'The listing it is a picture of.',
      resolve: (row) => row.listingId!,
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the original as it arrived, in hexadecimal.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it had arrived whole.' }),
    isCompared: t.boolean({
      description: 'Whether it is compared with those of other sellers; a picture of one plain colour is not.',
      resolve: (row) => row.pictureHash !== null,
    }),
    previewUrl: t.string({
      nullable: true,
      description: 'Where it can be shown from, without the camera’s data, for some minutes.',
      resolve: (row, _args, ctx) => (row.previewKey ? signFileUrl(ctx, row.id, 'preview') : null),
    }),
  }),
})

builder.objectField(ListingRef, 'pictures', (t) =>
  t.loadableList({
    type: ListingPictureRef,
    description: 'Its pictures, as far as offices kept them; empty for those who may not read findings.',
    load: async (ids: string[], ctx: Ctx) => {
      const pictures = ctx.can('read', 'Finding') ? await listPicturesOfListings(ctx, ids) : []
      return ids.map((id) => pictures.filter(({ listingId }) => listingId === id))
    },
    resolve: (row) => row.id,
  }),
)

const PictureInput = builder.inputType('AddListingPictureInput', {
  description: 'A picture that was uploaded, and whose it is.',
  fields: (t) => ({
    listingId: t.field({ type: 'UUID', required: true, description: 'The listing.' }),
    uploadId: t.string({ required: true, description: 'The upload: JPEG, PNG or WebP, whole, and nobody’s yet.' }),
  }),
})

builder.mutationField('addListingPicture', (t) =>
  t.field({
    type: ListingRef,
    description:
      'Keeps a picture of a listing and compares it with those of other sellers. Intake, investigators, heads.',
    errors: {
      types: [InvalidInput],
      union: { name: 'AddListingPictureResult', description: 'What came of addListingPicture.' },
    },
    args: { input: t.arg({ type: PictureInput, required: true, description: 'Which picture, of which listing.' }) },
    resolve: (_root, { input }, ctx) => addListingPicture(ctx, input),
  }),
)
