import './scalars.ts'
import './errors.ts'
import './shared.ts'
import './category.ts'
import './identity.ts'
import './case.ts'
import './case-action.ts'
import './reveal-filer.ts'
import './submission.ts'
import { builder } from './builder.ts'

export const schema = builder.toSchema()
