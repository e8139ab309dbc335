import { EVIDENCE_ORIGINS, type EvidenceView } from '../server/cases/view-evidence.ts'
import type { Evidence } from '../server/evidence/evidence-store.ts'
import { signFileUrl } from '../server/evidence/sign-file-url.ts'
import { builder } from './builder.ts'

const said = {
  fileName: 'The name it was sent under, made safe.',
  mediaType: 'What it is, found from its first bytes.',
  bytes: 'Its size.',
  sha256: 'SHA-256 of the original as it arrived, in hexadecimal.',
  receivedAt: 'When it had arrived whole.',
  url: 'Where the original can be fetched, as a download, for some minutes.',
  previewUrl: 'Where a picture of it can be shown from, without the camera’s data, for some minutes.',
}

const HIDDEN = 'null for those who may not know the reporter'

const originWords = {
  FILER: 'The filer sent it.',
  OFFICE: 'Officers of this case took it.',
  REPORT: 'It came with the report that the penalty case was opened on, or was taken while the report was verified.',
}

const EvidenceOriginRef = builder.enumType('EvidenceOrigin', {
  description: 'Where a file in a case came from.',
  values: Object.fromEntries(
    EVIDENCE_ORIGINS.map((name) => [name, { value: name, description: originWords[name] }]),
  ) as {
    [name in (typeof EVIDENCE_ORIGINS)[number]]: { value: name; description: string }
  },
})

export const EvidenceRef = builder.objectRef<EvidenceView>('Evidence').implement({
  description: 'A file in a case. The original is never changed.',
  fields: (t) => ({
    id: t.expose('id', {
      type: 'UUID',
      description: 'Its id; of this case alone for those who may not know the reporter.',
    }),
    fileName: t.exposeString('fileName', {
      description: `${said.fileName} For those who may not know the reporter, one after the case.`,
    }),
    mediaType: t.exposeString('mediaType', { description: said.mediaType }),
    bytes: t.exposeInt('bytes', { nullable: true, description: `Its size; ${HIDDEN}.` }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: `SHA-256 of the original as it arrived, in hexadecimal; ${HIDDEN}.`,
    }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      description: 'When it had arrived whole; only the day for those who may not know the reporter.',
    }),
    origin: t.expose('origin', { type: EvidenceOriginRef, description: 'Where it came from.' }),
    takenOn: t.expose('takenOn', { type: 'Date', nullable: true, description: 'The day officers took it on.' }),
    takenWhere: t.exposeString('takenWhere', { nullable: true, description: 'Where they took it.' }),
    takenBy: t.exposeString('takenBy', { nullable: true, description: 'Who took it.' }),
    shows: t.exposeString('shows', { nullable: true, description: 'What it is to show.' }),
    url: t.exposeString('url', { description: said.url }),
    previewUrl: t.exposeString('previewUrl', { nullable: true, description: said.previewUrl }),
  }),
})

export const FollowedEvidenceRef = builder.objectRef<Evidence>('FollowedEvidence').implement({
  description: 'A file the holder of the receipt sent.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    fileName: t.exposeString('fileName', { description: said.fileName }),
    mediaType: t.exposeString('mediaType', { description: said.mediaType }),
    bytes: t.exposeInt('bytes', { description: said.bytes }),
    sha256: t.exposeString('sha256', { description: said.sha256 }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: said.receivedAt }),
    url: t.string({ description: said.url, resolve: (row, _args, ctx) => signFileUrl(ctx, row.id, 'original') }),
    previewUrl: t.string({
      nullable: true,
      description: said.previewUrl,
      resolve: (row, _args, ctx) => (row.previewKey ? signFileUrl(ctx, row.id, 'preview') : null),
    }),
  }),
})
