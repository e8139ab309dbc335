import type { Ctx } from '../server/core/context.ts'
import { InvalidInput } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { type Authority, findAuthoritiesByIds } from '../server/identity/authority-store.ts'
import { findOfficePhones, setOfficePhone } from '../server/identity/office-phone.ts'
import { findPerson, listPeople, type Person } from '../server/identity/person-store.ts'
import { isRole, ROLES, type Role, roleWords } from '../server/identity/roles.ts'
import { permissionsOf } from '../server/policy.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { inOrder, inOrderWhole } from './in-order.ts'

const enumName = (role: Role): string => role.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

export const RoleRef = builder.enumType('Role', {
  description: 'What a person is here for; server/policy.ts says what each may do.',
  values: Object.fromEntries(ROLES.map((role) => [enumName(role), { value: role, description: roleWords[role].zh }])),
})

export const AuthorityRef = builder.objectRef<Authority>('Authority').implement({
  description: 'An office (市场监督管理部门) with a division code and a level.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    name: t.string({
      description: 'Its name.',
      resolve: (row, _args, ctx) => say({ zh: row.name, en: row.nameEn }, ctx.locale),
    }),
    level: t.exposeString('level', { description: 'province, city, county or station.' }),
    divisionCode: t.exposeString('divisionCode', { description: 'Six digits of GB/T 2260.' }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'At which number it is reached; null where none is known.',
    }),
  }),
})

/** The office of an id, read once for a whole list. */
export const loadAuthorities = async (ids: string[], ctx: Ctx) => inOrder(ids, await findAuthoritiesByIds(ctx, ids))

/** The same for what always has an office. */
export const loadOffices = async (ids: string[], ctx: Ctx) => inOrderWhole(ids, await findAuthoritiesByIds(ctx, ids))

const labels = (person: Person, ctx: Ctx) => person.roles.filter(isRole).map((role) => say(roleWords[role], ctx.locale))

export const PersonRef = builder.objectRef<Person>('Person')

PersonRef.implement({
  description: 'Somebody who works here.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Their id.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    roleLabels: t.stringList({
      description: 'What they are here for, to show.',
      resolve: (person, _args, ctx) => labels(person, ctx),
    }),
    email: t.string({
      nullable: true,
      description: 'Their address; administrators and auditors only.',
      resolve: (person, _args, ctx) => (ctx.can('read', 'Person') ? person.email : null),
    }),
    secondFactorEnabled: t.boolean({
      nullable: true,
      description: 'Whether a second factor is set up; administrators and auditors only.',
      resolve: (person, _args, ctx) => (ctx.can('read', 'Person') ? (person.twoFactorEnabled ?? false) : null),
    }),
    disabled: t.boolean({
      description: 'Whether the account is switched off.',
      resolve: (person) => person.disabledAt !== null,
    }),
    authority: t.loadable({
      type: AuthorityRef,
      nullable: true,
      description: 'Their office.',
      load: loadAuthorities,
      resolve: (person) => person.authorityId,
    }),
  }),
})

const MeRef = builder.objectRef<Person>('Me').implement({
  description: 'Whoever is signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Your id.' }),
    name: t.exposeString('name', { description: 'Your name.' }),
    email: t.exposeString('email', { description: 'The address you sign in with.' }),
    roles: t.field({
      type: [RoleRef],
      description: 'What you are here for.',
      resolve: (person) => person.roles.filter(isRole) as never,
    }),
    roleLabels: t.stringList({
      description: 'The same, to show.',
      resolve: (person, _args, ctx) => labels(person, ctx),
    }),
    authority: t.loadable({
      type: AuthorityRef,
      nullable: true,
      description: 'Your office.',
      load: loadAuthorities,
      resolve: (person) => person.authorityId,
    }),
    secondFactorEnabled: t.boolean({
      description: 'Whether your second factor is set up.',
      resolve: (person) => person.twoFactorEnabled ?? false,
    }),
    officePhone: t.string({
      nullable: true,
      description: 'The number at your office that papers print behind your name; null while you gave none.',
      resolve: async (person, _args, ctx) => (await findOfficePhones(ctx, [person.id])).get(person.id) ?? null,
    }),
    permissions: t.stringList({
      description:
        'What your roles let you do somewhere, as `action:Subject`, e.g. `read:Case`; draw the menu from it.',
      resolve: (_person, _args, ctx) => permissionsOf(ctx.actor),
    }),
  }),
})

const PersonConnection = connectionOf<Person>('Person', PersonRef)

builder.queryFields((t) => ({
  me: t.field({
    type: MeRef,
    nullable: true,
    description: 'Whoever is signed in; null for nobody.',
    resolve: async (_root, _args, ctx) =>
      ctx.actor.kind === 'person' ? ((await findPerson(ctx, ctx.actor.id!)) ?? null) : null,
  }),
  people: t.field({
    type: PersonConnection,
    description: 'Everybody who can sign in. Administrators and auditors.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listPeople(ctx, args),
  }),
}))

const SetOfficePhoneInput = builder.inputType('SetOfficePhoneInput', {
  description: 'Where you are reached at your office.',
  fields: (t) => ({
    phone: t.string({
      required: true,
      description: 'A number with area code and extension as needed, at most 30 characters; empty takes it away.',
    }),
  }),
})

const SetOfficePhoneDone = builder.objectRef<{ phone: string }>('SetOfficePhoneDone').implement({
  description: 'It was kept.',
  fields: (t) => ({ phone: t.exposeString('phone', { description: 'The number as it is printed.' }) }),
})

builder.mutationField('setOfficePhone', (t) =>
  t.field({
    type: SetOfficePhoneDone,
    description:
      '设定本人的办公电话: papers start from it where they name whom to ask. Who handles cases, for themselves.',
    errors: {
      types: [InvalidInput],
      union: { name: 'SetOfficePhoneResult', description: 'What came of setOfficePhone.' },
    },
    args: { input: t.arg({ type: SetOfficePhoneInput, required: true, description: 'The number.' }) },
    resolve: async (_root, { input }, ctx) => ({ phone: await setOfficePhone(ctx, input) }),
  }),
)
