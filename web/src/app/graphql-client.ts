import { Client, cacheExchange, fetchExchange } from 'urql'
import type { Language } from './language.ts'

/** One door, same origin; the header tells the server that this is no form on another site. */
export const graphqlClient = (language: Language) =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: {
      credentials: 'same-origin',
      headers: { 'x-graphql-yoga-csrf': '1', 'accept-language': language },
    },
  })
