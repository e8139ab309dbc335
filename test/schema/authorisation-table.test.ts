import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { isInterfaceType, isObjectType } from 'graphql'
import { schema } from '../../schema/index.ts'
import { authorisationFile, authorisationPage } from '../support/authorisation/authorisation-page.ts'
import { isStep, MUTATION_ROWS } from '../support/authorisation/mutation-rows.ts'
import { QUERY_ROWS } from '../support/authorisation/query-rows.ts'
import { fieldsOf, TYPE_ROWS } from '../support/authorisation/type-rows.ts'
import { expectNone } from '../support/expect-none.ts'

const FOLDER = 'test/support/authorisation'
const ROOTS = ['Query', 'Mutation']

const fieldNames = (type: string): string[] => {
  const found = schema.getType(type)
  return isObjectType(found) || isInterfaceType(found) ? Object.keys(found.getFields()) : []
}

const types = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .map(({ name }) => name)
  .filter((name) => !name.startsWith('__') && !ROOTS.includes(name))

describe('the table of who is told what', () => {
  it('has a row for every field of Query, and no others', () => {
    expectNone(
      fieldNames('Query').filter((field) => !(field in QUERY_ROWS)),
      `Say who gets it: add a line "<field>: { to: '<audience>', otherwise: … }" to ${FOLDER}/query-rows.ts, and a call to ${FOLDER}/query-calls.ts.`,
    )
    expectNone(
      Object.keys(QUERY_ROWS).filter((field) => !fieldNames('Query').includes(field)),
      `The schema has no such query any more: take the line out of ${FOLDER}/query-rows.ts.`,
    )
  })

  it('has a row for every mutation, and no others', () => {
    expectNone(
      fieldNames('Mutation').filter(
        (field) => field !== 'performCaseAction' && !(field in MUTATION_ROWS) && !isStep(field),
      ),
      `Say who may: for a step of a case one line in test/support/expected-powers.ts under its procedure, for anything else "<field>: { to: '<audience>' }" in ${FOLDER}/mutation-rows.ts.`,
    )
    expectNone(
      Object.keys(MUTATION_ROWS).filter((field) => !fieldNames('Mutation').includes(field)),
      `The schema has no such mutation any more: take the line out of ${FOLDER}/mutation-rows.ts.`,
    )
  })

  it('has every field of every type in one list of its type, and no others', () => {
    expectNone(
      types.flatMap((type) => {
        const own = TYPE_ROWS[type] ? fieldsOf(TYPE_ROWS[type]) : []
        return fieldNames(type)
          .filter((field) => !own.includes(field))
          .map((field) => `${type}.${field}`)
      }),
      `Say who is told it: add the field to the line of its type in ${FOLDER}/type-rows.ts, to \`same\` if whoever sees the object is told it, to \`narrower\` with an audience if not. A new type: "<Type>: { same: words('…') },". Then: node ${FOLDER}/authorisation-page.ts`,
    )
    expectNone(
      Object.entries(TYPE_ROWS).flatMap(([type, row]) =>
        fieldsOf(row).flatMap((field, at, all) => [
          ...(fieldNames(type).includes(field) ? [] : [`${type}.${field} is not in the schema`]),
          ...(all.indexOf(field) === at ? [] : [`${type}.${field} is in two lists`]),
        ]),
      ),
      `Take it out of ${FOLDER}/type-rows.ts.`,
    )
  })

  it('is printed as docs/authorisation.md; print it anew with: node test/support/authorisation/authorisation-page.ts', () => {
    expect(readFileSync(authorisationFile, 'utf8')).toBe(authorisationPage())
  })
})
