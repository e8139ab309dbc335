import type { Evidence } from '../server/evidence/evidence-store.ts'
import { signFileUrl } from '../server/evidence/sign-file-url.ts'
import { builder } from './builder.ts'

const evidence = <Name extends 'Evidence' | 'FollowedEvidence'>(name: Name, description: string) =>
  builder.objectRef<Evidence>(name).implement({
    description,
    fields: (t) => ({
      id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
      fileName: t.exposeString('fileName', { description: 'The name it was sent under, made safe.' }),
      mediaType: t.exposeString('mediaType', { description: 'What it is, found from its first bytes.' }),
      bytes: t.exposeInt('bytes', { description: 'Its size.' }),
      sha256: t.exposeString('sha256', { description: 'SHA-256 of the original as it arrived, in hexadecimal.' }),
      receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it had arrived whole.' }),
      url: t.string({
        description: 'Where the original can be fetched, as a download, for some minutes.',
        resolve: (row, _args, ctx) => signFileUrl(ctx, row.id, 'original'),
      }),
      previewUrl: t.string({
        nullable: true,
        description: 'Where a picture of it can be shown from, without the camera’s data, for some minutes.',
        resolve: (row, _args, ctx) => (row.previewKey ? signFileUrl(ctx, row.id, 'preview') : null),
      }),
    }),
  })

export const EvidenceRef = evidence('Evidence', 'A file in a case. The original is never changed.')
export const FollowedEvidenceRef = evidence('FollowedEvidence', 'A file the holder of the receipt sent.')
