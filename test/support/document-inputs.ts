import { randomUUID } from 'node:crypto'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { given } from './given.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

/** For every mutation about papers, an input that would be taken; each about a case of its own. */
export const documentInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const paper = async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    return { found, form: 'complaintRefusal', fields: [{ name: 'reason', value: '由其他部门负责。' }] }
  }
  const issue = async (role: 'head') => {
    const { found, form } = await paper()
    const issued = await issueDocument(await house.as(role), {
      caseId: found.id,
      expectedVersion: found.version,
      form,
      answers: { reason: '由其他部门负责。' },
      clientRequestId: randomUUID(),
    })
    return { found, issued }
  }
  const [toPreview, toReplace, toOpen] = [await paper(), await issue('head'), await issue('head')]
  const { found: seen, ...asked } = toPreview
  return {
    previewDocument: { as: 'head', input: { ...asked, caseId: seen.id } },
    issueDocument: {
      as: 'head',
      input: {
        ...asked,
        caseId: toReplace.found.id,
        expectedVersion: toReplace.found.version,
        replacesId: toReplace.issued.id,
        clientRequestId: randomUUID(),
      },
    },
    openDocument: { as: 'head', input: { documentId: toOpen.issued.id } },
  }
}
