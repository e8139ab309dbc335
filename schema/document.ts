import { reasonUnused } from '../server/cases/case-papers.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { answersByName } from '../server/core/answers-by-name.ts'
import type { Ctx } from '../server/core/context.ts'
import { Duplicate, IllegalTransition, InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { type IssuedDocument, listDocuments } from '../server/documents/document-store.ts'
import { findForm } from '../server/documents/forms/index.ts'
import { issueDocument } from '../server/documents/issue-document.ts'
import { openDocument } from '../server/documents/open-document.ts'
import { previewDocument } from '../server/documents/preview-document.ts'
import { findPeopleByIds } from '../server/identity/person-store.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { PersonRef } from './identity.ts'
import { inOrderWhole } from './in-order.ts'
import { DetailInput } from './shared.ts'

/** With its case, which says who may open it. */
export type DocumentOf = IssuedDocument & { found: CaseRow; replacedById: string | null }

export const DocumentRef = builder.objectRef<DocumentOf>('Document').implement({
  description: '文书: a paper the office has issued in a case. It is never changed; a newer version replaces it.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    form: t.exposeString('form', { description: 'The form it was made from.' }),
    title: t.string({
      description: 'What it is called.',
      resolve: ({ form }, _args, ctx) => say(findForm(form)?.words ?? { zh: form, en: form }, ctx.locale),
    }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Its number, such as 清溪市监投受〔2026〕第1号; null for papers that carry none.',
    }),
    version: t.exposeInt('version', { description: '1, or one more than the paper it replaces.' }),
    replacesId: t.expose('replacesId', { type: 'UUID', nullable: true, description: 'The paper it replaces.' }),
    replacedById: t.expose('replacedById', {
      type: 'UUID',
      nullable: true,
      description: 'The paper that replaced it; null while it is in force.',
    }),
    servedOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day on which it was served on the party, as the step of service recorded it; null: not served, or its service is no step.',
      resolve: ({ id, found }) => found.papers.find(({ documentId }) => documentId === id)?.servedOn ?? null,
    }),
    unusedReason: t.string({
      nullable: true,
      description:
        'Why it came to nothing: a penalty on the spot that was not handed over before the case took the ordinary road; null: it stands.',
      resolve: ({ id, found }, _args, ctx) => {
        const reason = reasonUnused(found, id)
        return reason && say(reason, ctx.locale)
      },
    }),
    measure: t.int({
      nullable: true,
      description:
        'The measure of the case it is about, by its place there; null: none, or it is older than that register.',
      resolve: ({ measureId, found }) => found.measures.find(({ id }) => id === measureId)?.ordinal ?? null,
    }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'When it was issued.' }),
    issuedBy: t.loadable({
      type: PersonRef,
      description: 'Who issued it.',
      load: async (ids: string[], ctx) => inOrderWhole(ids, await findPeopleByIds(ctx, ids)),
      resolve: ({ issuedBy }) => issuedBy,
    }),
    bytes: t.exposeInt('bytes', { description: 'The size of its PDF.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its PDF as issued, in hexadecimal.' }),
    showsFiler: t.exposeBoolean('showsFiler', {
      description: 'Whether it names the filer; then each look is kept in the access log.',
    }),
    canOpen: t.boolean({
      description: 'Whether openDocument is open to you.',
      resolve: ({ showsFiler, found }, _args, ctx) => !showsFiler || ctx.can('revealFiler', 'Case', found),
    }),
  }),
})

export const documentsOf = (found: CaseRow, rows: readonly IssuedDocument[]): DocumentOf[] =>
  rows.map((row) => ({ ...row, found, replacedById: rows.find((one) => one.replacesId === row.id)?.id ?? null }))

builder.objectField(CaseRef, 'documents', (t) =>
  t.field({
    type: [DocumentRef],
    description: 'The papers issued in it, every version, oldest first.',
    resolve: async (found, _args, ctx) => documentsOf(found, await listDocuments(ctx, found.id)),
  }),
)

const FileAddress = builder.objectRef<{ url: string }>('DocumentAddress').implement({
  description: 'Where a PDF can be fetched for some minutes, by whoever has the address.',
  fields: (t) => ({ url: t.exposeString('url', { description: 'The address, on this server.' }) }),
})

const MEASURE_TOLD = 'The measure the paper is about, as the available form tells; left out for a paper about the case.'

const PreviewInput = builder.inputType('PreviewDocumentInput', {
  description: 'Which form, with what answers.',
  fields: (t) => ({
    caseId: t.field({ type: 'UUID', required: true, description: 'The case.' }),
    form: t.string({ required: true, description: 'The `name` of one of its available forms.' }),
    fields: t.field({ type: [DetailInput], required: true, description: 'The answers to its fields.' }),
    replacesId: t.field({ type: 'UUID', description: 'The paper it is to replace, where there is one.' }),
    measure: t.int({ description: MEASURE_TOLD }),
  }),
})

const IssueInput = builder.inputType('IssueDocumentInput', {
  description: 'Which form, with what answers; what was previewed, with the version of the case that was seen.',
  fields: (t) => ({
    caseId: t.field({ type: 'UUID', required: true, description: 'The case.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the case you saw.' }),
    form: t.string({ required: true, description: 'The `name` of one of its available forms.' }),
    fields: t.field({ type: [DetailInput], required: true, description: 'The answers to its fields.' }),
    replacesId: t.field({ type: 'UUID', description: 'The paper it replaces; it then is a version of it.' }),
    measure: t.int({ description: MEASURE_TOLD }),
    clientRequestId: t.field({
      type: 'UUID',
      required: true,
      description: 'Made up by you: sent again with the same content, it is answered with the same paper.',
    }),
  }),
})

type Given = { fields: readonly { name: string; value: string }[] }

const answersOf = <T extends Given>(ctx: Ctx, { fields, ...rest }: T) => ({
  ...rest,
  answers: answersByName(ctx.locale, fields),
})

builder.mutationField('previewDocument', (t) =>
  t.field({
    type: FileAddress,
    description: 'Draws a paper as it would be issued, marked as a draft and without a number.',
    errors: {
      types: [InvalidInput, IllegalTransition, Duplicate],
      union: { name: 'PreviewDocumentResult', description: 'What came of previewDocument.' },
    },
    args: { input: t.arg({ type: PreviewInput, required: true, description: 'The form and the answers.' }) },
    resolve: (_root, { input }, ctx) => previewDocument(ctx, answersOf(ctx, input)),
  }),
)

const Issued = builder.objectRef<DocumentOf>('DocumentIssued').implement({
  description: 'The paper was issued.',
  fields: (t) => ({
    document: t.field({ type: DocumentRef, description: 'The paper.', resolve: (issued) => issued }),
    case: t.field({ type: CaseRef, description: 'Its case.', resolve: ({ found }) => found }),
  }),
})

builder.mutationField('issueDocument', (t) =>
  t.field({
    type: Issued,
    description: 'Issues a paper: it gets its number, is kept with its hash and told in the story of the case.',
    errors: {
      types: [InvalidInput, IllegalTransition, StaleVersion, Duplicate],
      union: { name: 'IssueDocumentResult', description: 'What came of issueDocument.' },
    },
    args: { input: t.arg({ type: IssueInput, required: true, description: 'The form, the answers and the version.' }) },
    resolve: async (_root, { input }, ctx) => {
      const { found, ...issued } = await issueDocument(ctx, answersOf(ctx, input))
      return { ...issued, found, replacedById: null }
    },
  }),
)

const OpenInput = builder.inputType('OpenDocumentInput', {
  description: 'Which paper.',
  fields: (t) => ({ documentId: t.field({ type: 'UUID', required: true, description: 'The issued paper.' }) }),
})

builder.mutationField('openDocument', (t) =>
  t.field({
    type: FileAddress,
    description: 'The address of an issued paper’s PDF; where it names the filer, the look is kept in the access log.',
    errors: {
      types: [InvalidInput],
      union: { name: 'OpenDocumentResult', description: 'What came of openDocument.' },
    },
    args: { input: t.arg({ type: OpenInput, required: true, description: 'The paper.' }) },
    resolve: (_root, { input }, ctx) => openDocument(ctx, input.documentId),
  }),
)
