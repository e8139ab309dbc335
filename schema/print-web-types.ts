import { readFile, writeFile } from 'node:fs/promises'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'

/** The types the web app's queries are checked against (gql.tada), as the text of a declaration file. */
export const webTypesOf = (sdl: string): string =>
  outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(buildSchema(sdl), { descriptions: false })), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  })

// Run by itself: node schema/print-web-types.ts [file with the printed schema]
if (import.meta.main) {
  const source = process.argv[2] ?? new URL('schema.graphql', import.meta.url)
  const target = new URL('../web/src/app/graphql-env.d.ts', import.meta.url)
  await writeFile(target, webTypesOf(await readFile(source, 'utf8')))
}
