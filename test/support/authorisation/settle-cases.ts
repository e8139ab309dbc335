import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addToSubmission } from '../../../server/cases/add-to-submission.ts'
import { partsOfCase } from '../../../server/cases/case-paper-store.ts'
import { findCasesOfSubmission } from '../../../server/cases/case-store.ts'
import { venueOfCase } from '../../../server/cases/case-venue.ts'
import type { CaseRow } from '../../../server/cases/define-case-action.ts'
import type { Filed } from '../../../server/cases/file-submission.ts'
import { performCaseAction } from '../../../server/cases/perform-case-action.ts'
import { issueDocument } from '../../../server/documents/issue-document.ts'
import { receiveUpload } from '../../../server/evidence/receive-upload.ts'
import { newUploadId } from '../../../server/evidence/upload-id.ts'
import { photo } from '../../evidence/pictures.ts'
import { type AnyProcedure, given } from '../given.ts'
import type { House } from '../house.ts'
import type { Home } from './callers.ts'
import { officesOf } from './settle-callers.ts'

/** A case and how it lies: whose it is, to whom it is assigned, to whom it is offered. */
export type Situation = { name: string; found: CaseRow }

const PROCEDURES = ['mediation', 'report', 'enforcement'] as const
const HANDLER = { mediation: 'mediator', report: 'investigator', enforcement: 'investigator' } as const

const move = async (house: House, found: CaseRow, home: Home): Promise<CaseRow> => {
  await sql`update case_file set authority_id = ${officesOf(house)[home]} where id = ${found.id}`.execute(
    house.parts.db,
  )
  return found
}

const assign = async (house: House, found: CaseRow, personId: string): Promise<CaseRow> => {
  await sql`update case_file set assignee_id = ${personId} where id = ${found.id}`.execute(house.parts.db)
  return found
}

const offer = async (house: House, found: CaseRow, home: Home): Promise<CaseRow> => {
  await given(house).act(found, 'head', 'offerTransfer', {
    authorityId: officesOf(house)[home],
    reason: '实际经营地在邻县',
  })
  return found
}

const uploadPhoto = async (house: House): Promise<string> => {
  const uploadId = newUploadId()
  const path = join(tmpdir(), `weijian-matrix-${uploadId}`)
  await writeFile(path, await photo())
  await receiveUpload(house.anonymous(), { uploadId, fileName: '聊天截图.jpg', path })
  return uploadId
}

/** A submission with a dispute and a lead in it, with everything that can hang on one. */
const fileRichly = async (house: House, sellerId: string): Promise<Filed> => {
  const filed = await given(house).submission({
    kinds: ['DISPUTE', 'LEAD'],
    sellerId,
    otherWant: '公开道歉',
    evidence: [await uploadPhoto(house)],
  })
  await addToSubmission(house.anonymous(), {
    number: filed.submission.number,
    secret: filed.secret,
    clientRequestId: randomUUID(),
    text: '补充一张聊天截图的说明。',
    evidence: [],
  })
  return filed
}

/** Steps that leave something behind to be read in each part of a complaint. */
const handleRichly = async (house: House, complaint: CaseRow): Promise<CaseRow> => {
  const { act } = given(house)
  const { otherCountyId } = house.town
  let found = await act(complaint, 'head', 'stateVenueFact', { fact: 'sellerKind', value: 'PLATFORM' })
  found = await act(found, 'head', 'stateVenueFact', { fact: 'domicile', value: '330182' })
  const { rule } = venueOfCase(found).candidates.find(({ divisionCode }) => divisionCode)!
  found = await act(found, 'head', 'confirmVenue', { candidate: rule })
  found = await act(found, 'head', 'offerTransfer', { authorityId: otherCountyId, reason: '实际经营地在邻县' })
  found = await performCaseAction(await house.asNeighbour('stranger'), {
    caseId: found.id,
    expectedVersion: found.version,
    action: 'returnTransfer',
    answers: { reason: '实际经营地在贵县' },
  })
  found = await act(found, 'intake', 'noteCase', { note: '已核对付款记录。' })
  found = await act(found, 'intake', 'messageFiler', { message: '我们正在核实。' })
  found = await act(found, 'intake', 'refuseComplaint', { ground: 'OUTSIDE_DUTY', reason: '不属于本部门职责。' })
  const issue = async (replacesId?: string) =>
    issueDocument(await house.as('intake'), {
      caseId: found.id,
      expectedVersion: found.version,
      form: 'complaintRefusal',
      answers: { reason: '由其他部门负责。' },
      clientRequestId: randomUUID(),
      replacesId,
    })
  const first = await issue()
  await issue(first.id)
  return found
}

/** Cases of every procedure in every relation to the callers, the first of them rich. */
export const settleCases = async (
  house: House,
  { sellerId, stationMediatorId }: { sellerId: string; stationMediatorId: string },
): Promise<{ situations: Situation[]; filed: Filed }> => {
  const filed = await fileRichly(house, sellerId)
  const [complaint, report] = (await findCasesOfSubmission(house.system(), filed.submission.id)) as [CaseRow, CaseRow]
  const { ids } = house.town
  // People of their own: an office that took a dispute first would stand in the way of the same one elsewhere.
  let filers = 0
  const of = (procedure: AnyProcedure) =>
    given(house).opened(procedure, {
      filer: { name: '周小芳', phone: `137${String(10_000_000 + filers++)}`, address: '清溪县竹林巷 9 号' },
      seller: { wechatId: `meizhuang_${filers}`, payee: '李某' },
    })
  const situations: Situation[] = [
    { name: 'mediation, own office', found: await handleRichly(house, complaint) },
    { name: 'report, own office', found: report },
    { name: 'enforcement, own office', found: await of('enforcement') },
    { name: 'mediation, offered', found: await offer(house, await of('mediation'), 'nextDoor') },
    { name: 'report, offered', found: await offer(house, await of('report'), 'nextDoor') },
    {
      name: 'mediation, assigned to the station',
      found: await assign(house, await of('mediation'), stationMediatorId),
    },
  ]
  for (const procedure of PROCEDURES)
    situations.push(
      { name: `${procedure}, assigned`, found: await assign(house, await of(procedure), ids[HANDLER[procedure]]) },
      { name: `${procedure}, of the station`, found: await move(house, await of(procedure), 'station') },
      { name: `${procedure}, next door`, found: await move(house, await of(procedure), 'nextDoor') },
    )
  const fresh = await house.parts.db.selectFrom('caseFile').selectAll('caseFile').select(partsOfCase).execute()
  return {
    situations: situations.map((one) => ({ ...one, found: fresh.find(({ id }) => id === one.found.id)! })),
    filed,
  }
}
