import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { drawFieldSample } from '../../server/field/draw-field-sample.ts'
import { registerInField } from '../../server/field/register-in-field.ts'
import { reviewFieldRecord } from '../../server/field/review-field-record.ts'
import { createPerson } from '../../server/identity/create-person.ts'
import type { Role } from '../../server/identity/roles.ts'
import { givenUpload } from './given-upload.ts'
import type { House } from './house.ts'
import { PASSWORD } from './people.ts'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A credit code whose check sign is right: the nth of the county. */
export const creditCode = (n: number): string => {
  const body = `92330182MA${String(n).padStart(7, '0')}`
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * SIGNS.indexOf(body[i]!), 0)
  return body + SIGNS[(31 - (sum % 31)) % 31]
}

const pictureOf = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer()

/** The id of a picture that has arrived and is nobody's yet. */
export const uploadedPicture = async (house: House, background = '#eee'): Promise<string> =>
  (await givenUpload(house, await pictureOf(background), '照片.png')).uploadId

type Given = Record<string, unknown>

/** A merchant as an officer takes one down; override what the test is about. */
export const fieldInput = async (house: House, told: Given = {}, whole: Given = {}): Promise<Given> => ({
  clientRecordId: randomUUID(),
  takenAt: new Date(house.clock.now().getTime() - 66_600_000).toISOString(),
  told: {
    name: `清溪${randomUUID().slice(0, 6)}小吃店`,
    kind: 'EXEMPT_PETTY',
    divisionCode: '330182',
    phones: [`139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`],
    accounts: [],
    address: '清溪县集市路 8 号',
    goods: '自制糕点',
    goodsNeedLicence: false,
    realNameLevel: 'PHONE',
    exemption: 'PETTY',
    ...told,
  },
  agreementVersion: '2026-11',
  hasConsent: true,
  signature: await uploadedPicture(house, '#fff'),
  ...whole,
})

/** The same with a business licence and its picture. */
export const licensedInput = async (house: House, code: string, told: Given = {}): Promise<Given> =>
  fieldInput(
    house,
    { kind: 'INDIVIDUAL_BUSINESS', creditCode: code, realNameLevel: 'LICENCE', exemption: null, ...told },
    { licencePhoto: await uploadedPicture(house, '#c33') },
  )

/** Somebody else of the county, who can sign in by the address. */
export const someoneWith = async (
  house: House,
  name: string,
  roles: Role[],
): Promise<{ id: string; email: string }> => {
  const email = `${randomUUID()}@example.test`
  const id = await createPerson(house.parts, house.auth, {
    ...{ name, email, roles, password: PASSWORD },
    authorityId: house.town.countyId,
  })
  return { id, email }
}

/** The input as the server's own function takes it: what the GraphQL door turns is turned. */
export const plainInput = (input: Given): Given => ({
  ...input,
  takenAt: new Date(String(input.takenAt)),
  told: {
    ...(input.told as Given),
    realNameLevel: String((input.told as Given).realNameLevel).toLowerCase(),
  },
})

/** A sample of what an investigator and a mediator took down, a duplicate among them; one of it has been reviewed. */
export const givenFieldSample = async (house: House): Promise<string> => {
  const licensed = await licensedInput(house, creditCode(900), { name: '阿芳茶点', phones: ['13612340000'] })
  const made = await registerInField(await house.as('investigator'), plainInput(licensed))
  const alike = await fieldInput(house, { phones: ['13612340000'] })
  await registerInField(await house.as('mediator'), plainInput(alike))
  const supervisor = await house.as('supervisor')
  const today = house.clock.today()
  const sample = await drawFieldSample(supervisor, { fromOn: today, toOn: today, size: 2, seed: 'matrix' })
  await reviewFieldRecord(supervisor, {
    ...{ sampleId: sample.id, recordId: made.id, verdict: 'CONFIRMED' },
    reason: '照片与登记一致',
  })
  return sample.id
}

/** A record that waits for a decision. */
export const waitingRecord = async (house: House): Promise<string> => {
  const phone = `137${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const two = [await fieldInput(house, { phones: [phone] }), await fieldInput(house, { phones: [phone] })]
  await registerInField(await house.as('investigator'), plainInput(two[0]!))
  return (await registerInField(await house.as('mediator'), plainInput(two[1]!))).id
}

/** A sample of everything so far, and a record in it that waits for its review. */
export const waitingReview = async (house: House): Promise<{ sampleId: string; recordId: string }> => {
  const recordId = await waitingRecord(house)
  const days = { fromOn: '2026-11-01', toOn: '2026-11-30' }
  const sample = await drawFieldSample(await house.as('supervisor'), { ...days, size: 200 })
  return { sampleId: sample.id, recordId }
}
