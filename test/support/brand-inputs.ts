import { randomUUID } from 'node:crypto'
import { authoriseSeller } from '../../server/brands/authorise-seller.ts'
import { PDF } from '../evidence/pictures.ts'
import { authorisation, findingAbout, givenAuthentication, givenBrand, givenBrandPerson } from './given-brand.ts'
import { givenUpload } from './given-upload.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

const digits = () => String(BigInt(`0x${randomUUID().slice(0, 8)}`)).padStart(10, '0')

/** For the mutations about brands, an input that would be taken; each about a brand of its own. */
export const brandInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const own = () => givenBrand(house, `山岚 ${randomUUID()}`, { marks: [] })
  const identity = () => ({
    nameZh: `山岚 ${randomUUID()}`,
    nameLatin: `Shanlan ${digits()}`,
    aliases: ['岚家'],
    rightHolder: '山岚日化有限公司',
    marks: [{ registrationNo: digits(), class: 3 }],
  })
  const filed = await authoriseSeller(
    await house.as('administrator'),
    authorisation(await own(), { party: '山岚网店' }),
  )
  const described = { goods: ['面霜'], contact: { name: '方晚晴', phone: '05718800', email: 'brand@example.test' } }
  const [askedName, named] = [`山岚 ${randomUUID()}`, `山岚 ${randomUUID()}`]
  const { email } = await givenBrandPerson(house, await givenBrand(house, askedName, { marks: [] }))
  await givenBrand(house, named, { marks: [] })
  return {
    askBrand: {
      as: 'head',
      input: { findingIds: [await findingAbout(house, named)], question: '请辨认批号', dueOn: '2026-12-10' },
    },
    answerAuthentication: {
      ...{ as: 'brand', email },
      input: {
        authenticationId: await givenAuthentication(house, askedName),
        verdict: 'GENUINE',
        reason: '批号与出库记录一致',
      },
    },
    registerBrand: { as: 'administrator', input: identity() },
    editBrand: { as: 'administrator', input: { brandId: await own(), expectedVersion: 3, ...identity() } },
    describeBrand: { as: 'administrator', input: { brandId: await own(), expectedVersion: 3, ...described } },
    authoriseSeller: {
      as: 'administrator',
      input: authorisation(await own(), {
        party: '山岚直营店',
        creditCode: '91350100M000100Y43',
        document: (await givenUpload(house, PDF, '授权书.pdf')).uploadId,
      }),
    },
    revokeAuthorisation: { as: 'administrator', input: { authorisationId: filed.id, reason: '合同解除' } },
  }
}
