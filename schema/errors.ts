import { GraphQLError } from 'graphql'
import {
  AppError,
  Duplicate,
  type FieldProblem,
  IllegalTransition,
  InvalidInput,
  StaleVersion,
} from '../server/core/errors.ts'
import { builder } from './builder.ts'

const ErrorInterface = builder.interfaceRef<AppError>('Error').implement({
  description: 'Something the caller can act on. `message` says what happened and what to do.',
  fields: (t) => ({ message: t.exposeString('message', { description: 'What happened and what to do.' }) }),
})

export const FieldProblemRef = builder.objectRef<FieldProblem>('FieldProblem').implement({
  description: 'One field that cannot be taken as it is.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Where: names and list positions joined by dots, e.g. `seller.wechatId`, `details.brand`.',
    }),
    message: t.exposeString('message', {
      description: 'What is wrong and what to do, in the language of Accept-Language.',
    }),
  }),
})

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'The input was refused and nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    fields: t.field({
      type: [FieldProblemRef],
      description: 'Every field that was refused, at least one.',
      resolve: (error) => [...error.fields],
    }),
  }),
})

builder.objectType(IllegalTransition, {
  name: 'IllegalTransition',
  description: 'The case is not in a state from which this action is possible. Nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    action: t.exposeString('action', { description: 'The action asked for.' }),
    state: t.exposeString('state', { description: 'The state the case is in.' }),
  }),
})

builder.objectType(StaleVersion, {
  name: 'StaleVersion',
  description: 'Somebody was faster: the case changed after the caller read it. Nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'The version to read before trying again.' }),
  }),
})

builder.objectType(Duplicate, {
  name: 'Duplicate',
  description: 'It is there already, or the same request id came with other content. Nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    existingId: t.exposeString('existingId', {
      nullable: true,
      description: 'What is there already, where the caller may know.',
    }),
  }),
})

/** A failure at the top level as the caller sees it; undefined for what has to be masked. */
export const toGraphqlError = (error: unknown, requestId: string): GraphQLError | undefined => {
  if (!(error instanceof AppError) || error.code === 'UNUSABLE_SETUP') return undefined
  const { retryAfter, fields } = error.details
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, requestId, ...(retryAfter ? { retryAfter } : {}), ...(fields ? { fields } : {}) },
  })
}
