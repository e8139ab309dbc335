import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import ErrorsPlugin from '@pothos/plugin-errors'
import type { Ctx } from '../server/core/context.ts'

export const builder = new SchemaBuilder<{
  Context: Ctx
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: false
  Scalars: {
    ID: { Input: string; Output: string | number }
    DateTime: { Input: Date; Output: Date }
    Date: { Input: string; Output: string }
    UUID: { Input: string; Output: string }
  }
}>({
  plugins: [ErrorsPlugin, DataloaderPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true, defaultTypes: [] },
  // What one request may ask for; lists count their page size, also when it comes as a variable.
  complexity: { limit: { complexity: 6_000, depth: 14, breadth: 900 }, defaultComplexity: 1, defaultListMultiplier: 5 },
})

builder.queryType({
  description: 'What can be read. Whatever the caller may not see is absent, never an error that tells it exists.',
})
builder.mutationType({
  description: 'What can be changed. Each answers with the result or an error the caller can act on, as a union.',
})
