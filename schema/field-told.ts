import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { type Evidence, listPictures } from '../server/evidence/evidence-store.ts'
import { signFileUrl } from '../server/evidence/sign-file-url.ts'
import type { FieldTold } from '../server/field/record-input.ts'
import { visitedOf } from '../server/field/visited-of.ts'
import { accountPlatformWords } from '../server/sellers/account-platforms.ts'
import { exemptionKindWords } from '../server/sellers/exemption-kinds.ts'
import { identifierKindWords } from '../server/sellers/identifier-kinds.ts'
import { maskIdentifier } from '../server/sellers/mask-identifier.ts'
import { realNameLevelWords } from '../server/sellers/real-name-levels.ts'
import { sellerKindWords } from '../server/sellers/seller-kinds.ts'
import { builder } from './builder.ts'

export const FieldPictureRef = builder.objectRef<Evidence>('FieldPicture').implement({
  description: 'A picture that came with a record. The original is never changed.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', {
      description: 'SHA-256 of the original as it arrived, in hexadecimal; the log of the record holds it too.',
    }),
    bytes: t.exposeInt('bytes', { description: 'Its size.' }),
    url: t.string({
      description: 'Where the original can be fetched, as a download, for some minutes.',
      resolve: ({ id }, _args, ctx) => signFileUrl(ctx, id, 'original'),
    }),
    previewUrl: t.string({
      nullable: true,
      description: 'Where it can be shown from, without the camera’s data, for some minutes.',
      resolve: ({ id, previewKey }, _args, ctx) => (previewKey ? signFileUrl(ctx, id, 'preview') : null),
    }),
  }),
})

type ToldLine = { label: string; value: string }

const ToldLineRef = builder.objectRef<ToldLine>('FieldToldLine').implement({
  description: 'An identifier or an account as it was taken down.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is.' }),
    value: t.exposeString('value', { description: 'Its value, masked where it is personal.' }),
  }),
})

type Told = { told: FieldTold; takenAt: Date }

const toldLines = ({ told, takenAt }: Told, ctx: Ctx): ToldLine[] => [
  ...(visitedOf(told, takenAt).identifiers ?? []).map(({ kind, value }) => ({
    label: say(identifierKindWords[kind], ctx.locale),
    value: maskIdentifier(kind, value),
  })),
  ...told.accounts.map(({ platform, handle, url }) => ({
    label: say(accountPlatformWords[platform], ctx.locale),
    value: url ? `${handle} · ${url}` : handle,
  })),
]

export const FieldToldRef = builder.objectRef<Told>('FieldTold').implement({
  description: 'What was taken down of a merchant; kept sealed as it was sent.',
  fields: (t) => ({
    name: t.string({ description: 'The name.', resolve: ({ told }) => told.name }),
    kindLabel: t.string({
      description: 'The kind of party.',
      resolve: ({ told }, _args, ctx) => say(sellerKindWords[told.kind], ctx.locale),
    }),
    divisionCode: t.string({
      description: 'The county-level division, six digits of GB/T 2260.',
      resolve: ({ told }) => told.divisionCode,
    }),
    lines: t.field({
      type: [ToldLineRef],
      description: 'Identifiers, masked where they are personal, and accounts.',
      resolve: (told, _args, ctx) => toldLines(told, ctx),
    }),
    goods: t.string({ nullable: true, description: 'What is sold.', resolve: ({ told }) => told.goods || null }),
    goodsNeedLicence: t.boolean({
      description: 'Whether what is sold needs a licence.',
      resolve: ({ told }) => told.goodsNeedLicence,
    }),
    realNameLabel: t.string({
      description: 'How far it was verified who this is.',
      resolve: ({ told }, _args, ctx) => say(realNameLevelWords[told.realNameLevel], ctx.locale),
    }),
    exemptionLabel: t.string({
      nullable: true,
      description: 'The self-declaration shown, if any.',
      resolve: ({ told }, _args, ctx) => (told.exemption ? say(exemptionKindWords[told.exemption], ctx.locale) : null),
    }),
    licenceExpiresOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on the business licence.',
      resolve: ({ told }) => told.licenceExpiresOn ?? null,
    }),
    place: t.string({
      nullable: true,
      description: 'Latitude and longitude (WGS 84) with their accuracy in metres; null where they were not given.',
      resolve: ({ told: { place } }) =>
        place
          ? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)} ±${Math.round(place.accuracyMetres)} m`
          : null,
    }),
  }),
})

/** The picture of an upload among those of its record. */
export const loadFieldPictures = async (keys: string[], ctx: Ctx): Promise<(Evidence | null)[]> => {
  const asked = keys.map((key) => key.split(' ') as [recordId: string, uploadId: string])
  const rows = await listPictures(
    ctx,
    asked.map(([recordId]) => recordId),
  )
  return asked.map(([, uploadId]) => rows.find((row) => row.uploadId === uploadId) ?? null)
}
