import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { Window } from '../../ui/desk/window.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { RegisterButtons } from './register-buttons.tsx'
import { revealIdentifier, type Seller } from './seller-query.ts'

type Identifier = Seller['identifiers'][number]

/** What the seller is known by, masked where personal; in full only with a reason, which is kept. Shown until one leaves. */
export const SellerIdentifiers = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const mayReveal = may(useMe(), 'revealIdentifier:Seller')
  const [asked, ask] = useState<Identifier>()
  const [revealed, setRevealed] = useState<Record<string, string>>({})
  return (
    <section className={card.section}>
      <h2>{t('identifiers.title')}</h2>
      {seller.identifiers.length === 0 && <p>{t('identifiers.none')}</p>}
      <ul className={card.list}>
        {seller.identifiers.map((one) => (
          <li key={one.id} className={card.card}>
            <Facts facts={[{ label: one.kindLabel, value: revealed[one.id] ?? one.value }]} />
            {revealed[one.id] && <p className={card.quiet}>{t('identifiers.logged')}</p>}
            <div className={card.row}>
              {one.isMasked && mayReveal && !revealed[one.id] && (
                <div className={card.buttons}>
                  <Button variant="default" size="compact-md" onClick={() => ask(one)}>
                    {t('identifiers.reveal')}
                    <span className="visually-hidden"> {one.kindLabel}</span>
                  </Button>
                </div>
              )}
              <RegisterButtons names={['removeIdentifier']} targetId={one.id} of={one.kindLabel} />
            </div>
          </li>
        ))}
      </ul>
      <RegisterButtons names={['addIdentifier']} />
      <Window
        isOpen={asked !== undefined}
        title={t('identifiers.revealTitle', { kind: asked?.kindLabel ?? '' })}
        onClose={() => ask(undefined)}
      >
        {asked && (
          <RevealForm
            sellerId={seller.id}
            identifierId={asked.id}
            onCancel={() => ask(undefined)}
            onRevealed={(value) => {
              setRevealed((before) => ({ ...before, [asked.id]: value }))
              ask(undefined)
            }}
          />
        )}
      </Window>
    </section>
  )
}

type RevealFormProps = {
  sellerId: string
  identifierId: string
  onRevealed: (value: string) => void
  onCancel: () => void
}

const RevealForm = ({ sellerId, identifierId, onRevealed, onCancel }: RevealFormProps) => {
  const { t } = useTranslation('sellers')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [result, reveal] = useMutation(revealIdentifier)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (reason.trim().length < 4) return setProblem(t('identifiers.reasonMissing'))
    setProblem(undefined)
    const { data } = await reveal({ input: { sellerId, identifierId, reason: reason.trim() } })
    const answer = data?.revealIdentifier
    if (answer?.__typename === 'RevealedIdentifier') onRevealed(answer.value)
    if (answer?.__typename === 'InvalidInput') setProblem(answer.fields[0]?.message ?? answer.message)
  }
  return (
    <form onSubmit={send} noValidate>
      {result.error && <DeskTrouble error={result.error} />}
      <TextField
        id="reveal-reason"
        label={t('identifiers.reason')}
        why={t('identifiers.reasonWhy')}
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('identifiers.show')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
