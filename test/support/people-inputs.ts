import { randomUUID } from 'node:crypto'
import { disablePerson } from '../../server/identity/people/end-person.ts'
import { invitePerson } from '../../server/identity/people/invite-person.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

/** Somebody new, as an administrator invites them. */
export const somebody = (house: House) => ({
  email: `${randomUUID()}@example.test`,
  name: '林新来',
  roles: ['intake' as const],
  authorityId: house.town.countyId,
})

/** For the mutations about accounts, an input that would be taken; each about a person of its own. */
export const peopleInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const administrator = await house.as('administrator')
  const invited = async () => (await invitePerson(administrator, somebody(house))).person.id
  const off = await invited()
  await disablePerson(administrator, { personId: off, reason: '调离' })
  const { roles: _roles, email, ...rest } = somebody(house)
  return {
    invitePerson: { as: 'administrator', input: { ...rest, email, roles: ['INTAKE'] } },
    editPerson: { as: 'administrator', input: { personId: await invited(), ...rest, roles: ['MEDIATOR', 'HEAD'] } },
    disablePerson: { as: 'administrator', input: { personId: await invited(), reason: '调离本单位' } },
    enablePerson: { as: 'administrator', input: { personId: off, reason: '借调期满' } },
    resetPerson: { as: 'administrator', input: { personId: await invited(), reason: '忘记密码', secondFactor: true } },
  }
}
