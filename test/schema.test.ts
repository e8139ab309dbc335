import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  type GraphQLField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { schema } from '../schema/index.ts'
import { printedSchema, schemaFile } from '../schema/print-schema.ts'
import { caseActions } from '../server/cases/actions/index.ts'
import { expectNone } from './support/expect-none.ts'

const ownTypes = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))

const fields: { at: string; field: GraphQLField<unknown, unknown> }[] = ownTypes
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })))

describe('the printed schema', () => {
  it('is the one committed', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(printedSchema())
  })
})

describe('every part of the API', () => {
  it('says what it is', () => {
    const parts = [
      ...ownTypes.map((type) => ({ at: type.name, description: type.description })),
      ...fields.map(({ at, field }) => ({ at, description: field.description })),
      ...fields.flatMap(({ at, field }) =>
        field.args.map((arg) => ({ at: `${at}(${arg.name})`, description: arg.description })),
      ),
      ...ownTypes.filter(isInputObjectType).flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({
          at: `${type.name}.${field.name}`,
          description: field.description,
        })),
      ),
    ]
    expectNone(
      parts.filter(({ description }) => !description?.trim()).map(({ at }) => at),
      'The schema is the manual of the API: who meets a name there has nobody to ask.',
    )
  })

  it('names its enum values in capitals, each enum saying what they mean', () => {
    expectNone(
      ownTypes
        .filter(isEnumType)
        .flatMap((type) => type.getValues().map((value) => `${type.name}.${value.name}`))
        .filter((name) => !/\.[A-Z][A-Z0-9_]*$/.test(name)),
      'One way of writing lets a client guess right.',
    )
  })
})

describe('mutations', () => {
  const mutations = Object.values(schema.getMutationType()!.getFields())

  it('answer with a union whose other members say what the caller can do', () => {
    expectNone(
      mutations
        .filter(({ type }) => {
          const named = isNonNullType(type) ? type.ofType : type
          return !isUnionType(named) || !named.getTypes().some((member) => member.name === 'InvalidInput')
        })
        .map(({ name }) => name),
      'A refused field is part of the answer, not an exception: put InvalidInput on the field.',
    )
  })

  it('take one input each', () => {
    expectNone(
      mutations.filter(({ args }) => args.length !== 1 || args[0]!.name !== 'input').map(({ name }) => name),
      'One argument named input can grow without breaking a client.',
    )
  })

  it('exist for every action of a case, under its name', () => {
    const names = mutations.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(caseActions.map(({ name }) => name)))
  })
})

describe('lists', () => {
  it('that can grow are pages', () => {
    const pages = Object.values(schema.getQueryType()!.getFields()).filter((field) =>
      String(field.type).includes('Connection'),
    )
    expect(pages.length).toBeGreaterThan(4)
    for (const field of pages)
      expect({ at: field.name, args: field.args.map((arg) => arg.name) }).toMatchObject({
        args: expect.arrayContaining(['first', 'after']),
      })
  })

  it('never hold nothing in a place', () => {
    expectNone(
      fields
        .filter(({ field }) => {
          const list = isNonNullType(field.type) ? field.type.ofType : field.type
          return isListType(list) && !isNonNullType(list.ofType)
        })
        .map(({ at }) => at),
      'A list of maybe-nothing makes every client check twice.',
    )
  })
})
