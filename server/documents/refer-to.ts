import { reasonUnused } from '../cases/case-papers.ts'
import type { CaseRow } from '../cases/define-case-action.ts'
import { legalDay } from '../core/clock.ts'
import { sayDay } from '../law/say-day.ts'
import type { EarlierPaper } from './case-facts.ts'
import type { IssuedDocument } from './document-store.ts'
import { findForm } from './forms/index.ts'

/** A paper issued before, as later ones name it; `documents` are all of its case. */
export const referTo = (
  found: CaseRow,
  documents: readonly IssuedDocument[],
  { id, form, number, issuedAt, measureId }: IssuedDocument,
): EarlierPaper => ({
  form,
  measureId,
  reader: findForm(form)?.reader ?? null,
  title: findForm(form)?.words.zh ?? form,
  number: number ?? '',
  issuedOn: sayDay(legalDay(issuedAt)).zh,
  servedOn: found.papers.find(({ documentId }) => documentId === id)?.servedOn ?? '',
  remark: documents.some(({ replacesId }) => replacesId === id) ? '已被替代' : reasonUnused(found, id) ? '未使用' : '',
})
