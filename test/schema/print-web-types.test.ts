import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { webTypesOf } from '../../schema/print-web-types.ts'

const read = (file: string) => readFileSync(path.join(process.cwd(), file), 'utf8')

describe('webTypesOf', () => {
  it('is what the web app is checked against', () => {
    // After a change of the schema: npm run schema:print
    expect(read('web/src/app/graphql-env.d.ts')).toBe(webTypesOf(read('schema/schema.graphql')))
  })

  it('knows a field, its kind and whether it can be missing', () => {
    const types = webTypesOf('type Query { cases(first: Int): [String!]! }')
    expect(types).toContain("'cases': { name: 'cases'; type: { kind: 'NON_NULL'")
  })
})
