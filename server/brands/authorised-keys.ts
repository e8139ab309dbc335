import { MATCH_KEY_KINDS, type MatchKeyKind } from '../sellers/match-keys-of.ts'
import { handleKey, keyedIdentifiers, type NewAccount } from '../sellers/new-seller.ts'
import { searchKey } from '../sellers/text/search-key.ts'

export type AuthorisedKey = { kind: MatchKeyKind; key: string }

type Named = { party?: string | null; creditCode?: string | null; accounts: readonly NewAccount[] }

const isKind = (kind: string): kind is MatchKeyKind => (MATCH_KEY_KINDS as readonly string[]).includes(kind)

/** The forms under which two spellings of a party, its code or its accounts meet; see identifierKey. */
export const authorisedKeys = ({ party, creditCode, accounts }: Named): AuthorisedKey[] => {
  const identifiers = creditCode ? [{ kind: 'CREDIT_CODE' as const, value: creditCode }] : []
  const keys = [
    ...keyedIdentifiers({ accounts, identifiers }).flatMap(({ kind, key }) => (isKind(kind) ? [{ kind, key }] : [])),
    ...accounts.flatMap((account) =>
      account.platform === 'WECHAT' || account.platform === 'SHOP'
        ? []
        : [{ kind: 'ACCOUNT' as const, key: handleKey(account) }],
    ),
    ...(party ? [{ kind: 'NAME' as const, key: searchKey(party) }] : []),
  ]
  return [...new Map(keys.filter(({ key }) => key !== '').map((one) => [`${one.kind} ${one.key}`, one])).values()]
}
