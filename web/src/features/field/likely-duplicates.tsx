import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { likeOnDevice } from './check-record.ts'
import { accountsOf, phonesOf } from './field-input.ts'
import { matchesQuery } from './field-query.ts'
import type { LocalRecord } from './field-record.ts'

/** Who is on the register already, or among what waits on this phone, and may be the merchant being written down. */
export const LikelyDuplicates = ({ record, others }: { record: LocalRecord; others: readonly LocalRecord[] }) => {
  const { t } = useTranslation('field')
  const isOnline = useOnline()
  const typed = useSettled(record.typed, 600)
  const isEmpty = !typed.name?.trim() && !typed.creditCode && phonesOf(typed).length + accountsOf(typed).length === 0
  const input = {
    name: typed.name?.trim() ?? '',
    divisionCode: typed.divisionCode || null,
    creditCode: typed.creditCode?.trim() || null,
    identityNumber: typed.identityNumber?.trim() || null,
    phones: phonesOf(typed),
    accounts: accountsOf(typed),
  }
  const answer = useAnswer({
    query: matchesQuery,
    variables: { input },
    about: record.id,
    pause: isEmpty || !isOnline,
  })
  const found = isOnline && !isEmpty ? (answer.data?.fieldMatches ?? []) : []
  const here = likeOnDevice({ ...record, typed }, others)
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice kind="soon">
          <p>{t('alike.register')}</p>
          <ul>
            {found.map(({ seller, reasons }) => (
              <li key={seller?.id ?? reasons.join()}>
                {seller?.name} · {seller?.number} · {seller?.kindLabel} · {reasons.join(t('and'))}
              </li>
            ))}
          </ul>
          <p>{t('alike.goOn')}</p>
        </Notice>
      )}
      {here.length > 0 && (
        <Notice kind="soon">
          <p>{t('alike.here')}</p>
          <ul>
            {here.map(({ id, typed: other }) => (
              <li key={id}>{other.name || t('nameless')}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!isOnline && here.length === 0 && <p>{t('alike.offline')}</p>}
    </div>
  )
}
