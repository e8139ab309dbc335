import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Provider as GraphqlProvider } from 'urql'
import { graphqlClient } from './graphql-client.ts'
import { language } from './preferences.ts'
import { theme } from './theme.ts'

const scheme = localStorageColorSchemeManager({ key: 'weijian.scheme' })

export const Providers = ({ children }: { children: ReactNode }) => {
  const [chosen] = language.use()
  // A new language is a new client: what it had cached was said in the other one.
  const client = useMemo(() => graphqlClient(chosen), [chosen])
  return (
    <MantineProvider theme={theme} colorSchemeManager={scheme} defaultColorScheme="auto">
      <GraphqlProvider value={client}>{children}</GraphqlProvider>
    </MantineProvider>
  )
}
