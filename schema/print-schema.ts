import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './index.ts'

export const schemaFile = path.join(import.meta.dirname, 'schema.graphql')

/** The schema as text, sorted, so that a change of the API shows as a difference. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`

if (import.meta.main) await writeFile(schemaFile, printedSchema())
