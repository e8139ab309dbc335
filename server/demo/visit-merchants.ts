import { randomUUID } from 'node:crypto'
import { decideFieldRecord } from '../field/decide-field-record.ts'
import { registerInField } from '../field/register-in-field.ts'
import { plusDays } from '../law/day.ts'
import type { Happening } from './happening.ts'
import { receivePictures } from './receive-pictures.ts'
import type { Town } from './town.ts'
import { instantOn } from './when.ts'

type Visit = {
  daysAgo: number
  by: 'mediator' | 'investigator'
  told: object
  isLicensed?: boolean
  /** What the head made of it, where it looked like somebody who is on the register. */
  refusal?: string
}

const petty = {
  kind: 'EXEMPT_PETTY',
  divisionCode: '990121',
  accounts: [],
  goodsNeedLicence: false,
  exemption: 'PETTY',
}

/** One of each outcome: new to the register, the same by law, waiting for a decision, not kept. */
const VISITS: Visit[] = [
  {
    ...{ daysAgo: 9, by: 'mediator' },
    told: {
      ...petty,
      ...{ name: '城关早市阿苗豆腐', phones: ['16900001061'], goods: '自制豆腐', address: '城关早市 3 排 12 号' },
      realNameLevel: 'phone',
    },
  },
  {
    ...{ daysAgo: 8, by: 'investigator', isLicensed: true },
    told: {
      ...{
        name: '清溪县柳记皮具店',
        kind: 'INDIVIDUAL_BUSINESS',
        divisionCode: '990121',
        creditCode: '92990121MA00000826',
      },
      ...{ phones: [], accounts: [], goods: '皮具', goodsNeedLicence: false, realNameLevel: 'licence' },
      address: '城关镇南门街 41 号',
    },
  },
  {
    ...{ daysAgo: 6, by: 'mediator' },
    told: {
      ...petty,
      ...{ name: '温嫂蜂蜜集市摊', phones: ['16900001024'], goods: '土蜂蜜', address: '上坪村口集市' },
      realNameLevel: 'phone',
    },
  },
  {
    ...{ daysAgo: 5, by: 'mediator', refusal: '同一摊主当天重复登记，已有记录' },
    told: {
      ...petty,
      ...{ name: '阿苗豆腐摊', phones: ['16900001061'], goods: '豆腐', address: '城关早市' },
      realNameLevel: 'phone',
    },
  },
]

/** Merchants taken down on the spot, with the signature and, where there is one, the licence. */
export const visitMerchants = (town: Town): Happening[] =>
  VISITS.map(({ daysAgo, by, told, isLicensed, refusal }, place): Happening => {
    const at = instantOn(plusDays(town.now.today, -daysAgo), `15:${20 + place}`)
    const visit = async () => {
      const ctx = await town.as(by, at)
      const [signature, licencePhoto] = await receivePictures(ctx, {
        kinds: isLicensed ? ['receipt', 'screen'] : ['receipt'],
        spin: place,
      })
      const record = await registerInField(ctx, {
        ...{ clientRecordId: randomUUID(), takenAt: at, told, agreementVersion: '2026-11', hasConsent: true },
        ...{ signature, licencePhoto: licencePhoto ?? null },
      })
      if (refusal)
        await decideFieldRecord(await town.as('head', at), { recordId: record.id, decision: 'REFUSE', reason: refusal })
    }
    return { at, run: visit }
  })
