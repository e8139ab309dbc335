import { randomUUID } from 'node:crypto'
import { caseActions } from '../../server/cases/actions/index.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { confirmFinding } from '../../server/detection/decide-finding.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { saveSearch } from '../../server/notifications/save-search.ts'
import { findPartnerReport } from '../../server/partners/find-partner-report.ts'
import { postReports } from '../../server/partners/post-reports.ts'
import { listIdentifiersOf } from '../../server/sellers/seller-store.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { photo } from '../evidence/pictures.ts'
import { brandInputs } from './brand-inputs.ts'
import { documentInputs } from './document-inputs.ts'
import { given, submissionInput } from './given.ts'
import { fieldInput, waitingRecord, waitingReview } from './given-field.ts'
import { givenPartner, reportInput } from './given-partner.ts'
import { givenSeller } from './given-seller.ts'
import { givenUpload } from './given-upload.ts'
import type { House } from './house.ts'
import { lexiconInputs } from './lexicon-inputs.ts'
import { mergingInputs } from './merging-inputs.ts'
import type { Neighbour, TestRole } from './people.ts'
import { peopleInputs } from './people-inputs.ts'
import { sellerFindingInputs } from './seller-finding-inputs.ts'
import { stepInput } from './step-input.ts'

/** An input that a mutation would take, and who may send it: a person, a partner by key, or anybody. */
export type GoodInput = {
  input: unknown
  as: TestRole | Neighbour | 'partner' | 'brand' | 'anybody'
  key?: string
  /** Of whoever acts for a brand. */
  email?: string
}

const givenSavedSearch = async (house: House): Promise<string> => {
  return (await saveSearch(await house.as('intake'), { name: '茶行', sellers: {}, alerts: false })).id
}

const listingPicture = async (house: House) => {
  const rows = [{ sourceKey: randomUUID(), title: '棉麻桌布' }]
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  const { uploadId } = await givenUpload(house, await photo(), 'photo.jpg')
  return { listingId: ids[0]!, uploadId }
}

/** For every mutation there is, an input that would be taken; each about things of its own. */
export const goodInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const filed = await given(house).submission()
  const receipt = { number: filed.submission.number, secret: filed.secret }
  const { partner, secret, apiKeyId } = await givenPartner(house, `平台 ${randomUUID()}`)
  const opened = await given(house).opened('mediation')
  const toAssign = await given(house).opened('mediation')
  const findingId = await openFinding(house)
  const savedSearch = async () => ({ id: await givenSavedSearch(house) })
  const inputs: Record<string, GoodInput> = {
    saveSearch: { as: 'intake', input: { name: '茶行', query: '茶行', sellers: { kind: 'ENTERPRISE' }, alerts: true } },
    changeSavedSearch: { as: 'intake', input: { ...(await savedSearch()), name: '茶庄', alerts: true } },
    removeSavedSearch: { as: 'intake', input: await savedSearch() },
    restoreSavedSearch: { as: 'intake', input: await savedSearch() },
    seeSearchAlerts: { as: 'intake', input: await savedSearch() },
    fileSubmission: { as: 'anybody', input: fullSubmission(opened) },
    enterPaper: {
      as: 'intake',
      input: { channel: 'LETTER', receivedOn: '2026-11-20', submission: fullSubmission(opened) },
    },
    addToSubmission: {
      as: 'anybody',
      input: { ...receipt, clientRequestId: randomUUID(), text: '补充说明', evidence: [] },
    },
    withdrawSubmission: { as: 'anybody', input: { ...receipt, reason: '已经和解' } },
    revealFiler: { as: 'intake', input: { caseId: opened.id, reason: '核实联系方式' } },
    performCaseAction: {
      as: 'head',
      input: {
        caseId: opened.id,
        expectedVersion: opened.version,
        action: 'noteCase',
        fields: [{ name: 'note', value: '备注' }],
      },
    },
    confirmFinding: { as: 'head', input: { findingId, reason: '比对属实' } },
    dismissFinding: { as: 'head', input: { findingId, reason: '比对不属实' } },
    decideFindings: {
      as: 'head',
      input: { findingIds: [await openFinding(house)], decision: 'DISMISS', dismissal: 'OTHER', note: '样品展示' },
    },
    openCaseOnFindings: {
      as: 'head',
      input: { findingIds: [await sellersFinding(house)], category: 'counterfeit', note: '商品描述使用仿品行话' },
    },
    addListingPicture: { as: 'intake', input: await listingPicture(house) },
    rescreenListings: { as: 'administrator', input: { step: 'START', reason: '词表更新' } },
    ...(await brandInputs(house)),
    ...(await lexiconInputs(house)),
    ...(await peopleInputs(house)),
    undoFindingDecisions: { as: 'head', input: { findingIds: [await confirmedFinding(house)] } },
    createPartner: { as: 'administrator', input: { name: `新平台 ${randomUUID()}`, sandbox: false } },
    disablePartner: { as: 'administrator', input: { partnerId: partner.id } },
    enablePartner: { as: 'administrator', input: { partnerId: partner.id } },
    createApiKey: { as: 'administrator', input: { partnerId: partner.id, name: '第二把', scopes: ['REPORTS_READ'] } },
    revokeApiKey: { as: 'administrator', input: { apiKeyId } },
    postReports: { as: 'partner', key: secret, input: [reportInput(randomUUID())] },
    ...(await documentInputs(house)),
    ...(await fieldInputs(house)),
    ...(await sellerInputs(house)),
    ...(await sellerFindingInputs(house)),
    ...(await mergingInputs(house)),
    assignCases: {
      as: 'head',
      input: {
        assignments: [{ caseId: toAssign.id, expectedVersion: toAssign.version, assigneeId: house.town.ids.mediator }],
        note: '请尽快联系。',
      },
    },
    setOfficePhone: { as: 'mediator', input: { phone: '65550102' } },
    setWorkload: {
      as: 'head',
      input: {
        personId: house.town.ids.mediator,
        expectedVersion: 0,
        capacity: 20,
        leaveFrom: '2026-12-01',
        leaveTo: '2026-12-05',
      },
    },
    triageReport: {
      as: 'intake',
      input: { reportId: await postedReport(house), decision: 'INFO_ONLY', note: '仅作参考' },
    },
  }
  for (const { name, from } of caseActions) inputs[name] = await stepInput(house, name, Object.keys(from)[0]!)
  return inputs
}

const fieldInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const told = {
    ...{ creditCode: null, identityNumber: '11010519491231002X', licenceExpiresOn: null },
    accounts: [{ platform: 'SHOP', handle: '糕点铺', url: 'https://shop.example.test/cake' }],
    place: { latitude: 29.7, longitude: 118.9, accuracyMetres: 12 },
  }
  const drawn = { fromOn: '2026-11-01', toOn: '2026-11-30', collectorId: null, size: 5, seed: '抽查' }
  return {
    registerInField: { as: 'investigator', input: await fieldInput(house, told, { licencePhoto: null }) },
    decideFieldRecord: {
      as: 'head',
      input: { recordId: await waitingRecord(house), decision: 'REFUSE', sellerId: null, reason: '照片与本人不符' },
    },
    drawFieldSample: { as: 'supervisor', input: drawn },
    reviewFieldRecord: {
      as: 'supervisor',
      input: { ...(await waitingReview(house)), verdict: 'WRONG', reason: '执照号码与照片不符' },
    },
  }
}

const sellerInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const sellerId = await givenSeller(house, { identifiers: [{ kind: 'PHONE', value: '13900139000' }] })
  const [identifier] = await listIdentifiersOf(house.system(), [sellerId])
  return {
    performRegisterAction: {
      as: 'intake',
      input: {
        sellerId,
        expectedVersion: 1,
        action: 'watchSeller',
        targetId: sellerId,
        fields: [
          { name: 'reason', value: '投诉集中' },
          { name: 'endsOn', value: '2027-03-01' },
        ],
      },
    },
    revealIdentifier: { as: 'intake', input: { sellerId, identifierId: identifier!.id, reason: '核实联系方式' } },
  }
}

/** Every field there is, so that each can be spoilt. */
const fullSubmission = (known: CaseRow) =>
  submissionInput({
    kinds: ['DISPUTE', 'LEAD'],
    otherWant: '公开道歉',
    sellerId: known.sellerId,
    seller: {
      wechatId: 'meizhuang_xiaoli',
      shopName: '小丽美妆',
      payee: '李某',
      phone: '13900139000',
      link: 'https://shop.example.test/1',
      waybill: 'SF1234567890',
      description: '朋友圈卖家',
    },
  })

const sellersFinding = async (house: House): Promise<string> => openFinding(house, await givenSeller(house, {}))

const openFinding = async (house: House, sellerId: string | null = null): Promise<string> => {
  const rows = [{ sourceKey: randomUUID(), title: '高仿女包', sellerId }]
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  await screenListings(house.system(), ids)
  return (await findFindingsByListings(house.system(), ids))[0]!.id
}

const confirmedFinding = async (house: House): Promise<string> => {
  const findingId = await openFinding(house)
  await confirmFinding(await house.as('head'), { findingId, reason: '比对属实' })
  return findingId
}

const postedReport = async (house: House): Promise<string> => {
  const { ctx } = await givenPartner(house, `平台 ${randomUUID()}`)
  await postReports(ctx, [reportInput('r-1')])
  return (await findPartnerReport(ctx, 'r-1'))!.id
}
