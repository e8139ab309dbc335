import { useTranslation } from 'react-i18next'
import { type FiledAbout, keptReceipts, useKeptReceipts } from '../../app/kept-receipts.ts'
import type { HandedReceipt } from '../../app/receipt-handover.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'

/** What of a submission the device keeps: its number, and the secret only if the filer says so. */
export const RememberReceipt = ({ receipt, about }: { receipt: HandedReceipt; about: FiledAbout }) => {
  const { t } = useTranslation('receipt')
  const { number, secret, receivedAt } = receipt
  const kept = useKeptReceipts().find((one) => one.number === number)
  const chosen = [...(kept ? ['number'] : []), ...(kept?.secret ? ['secret'] : [])]
  const choose = (now: string[]) => {
    // The secret is of no use without its number; the number goes with its secret.
    const isFirstOff = !now.includes('number') && chosen.includes('number')
    if (isFirstOff || now.length === 0) return keptReceipts.forget(number)
    keptReceipts.keep({ number, receivedAt, ...about, ...(now.includes('secret') ? { secret } : {}) })
  }
  return (
    <ChoiceList
      id="remember"
      legend={t('remember.title')}
      why={t('remember.why')}
      items={(['number', 'secret'] as const).map((value) => ({
        value,
        label: t(`remember.${value}`),
        description: t(`remember.${value}Why`),
      }))}
      chosen={chosen}
      kind="many"
      onChange={choose}
    />
  )
}
