import { type PictureFingerprints, readPictureFingerprints } from '../server/evidence/picture-fingerprints.ts'
import { builder } from './builder.ts'

const FingerprintsRef = builder.objectRef<PictureFingerprints>('PictureFingerprints').implement({
  description: 'What a picture would be found by as an identifier of a seller.',
  fields: (t) => ({
    avatar: t.exposeString('avatar', {
      nullable: true,
      description:
        'The value of an AVATAR: a perceptual hash of 64 hexadecimal digits. Null for a picture of one plain colour.',
    }),
    collectionQr: t.exposeString('collectionQr', {
      nullable: true,
      description:
        'The value of a COLLECTION_QR: the SHA-256 of what its QR code says, in hexadecimal. Null where no code could be read.',
    }),
  }),
})

builder.queryField('pictureFingerprints', (t) =>
  t.field({
    type: FingerprintsRef,
    nullable: true,
    description:
      'Reads a picture that was just uploaded, to add its fingerprint by `addIdentifier`; the picture is not kept. Null when it is unknown, no picture or somebody’s already, and for who may add no identifier. Staff.',
    args: { uploadId: t.arg.string({ required: true, description: 'The upload: JPEG, PNG or WebP, whole.' }) },
    complexity: { field: 100, multiplier: 1 },
    resolve: (_root, { uploadId }, ctx) => readPictureFingerprints(ctx, uploadId),
  }),
)
