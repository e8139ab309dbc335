import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { OutsideLink } from '../../ui/desk/outside-link.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { type Authorisation, type AuthorisationState, revokeAuthorisation } from './brands-query.ts'

const tones = { CURRENT: 'done', UPCOMING: 'accent', EXPIRED: 'plain', REVOKED: 'danger' } as const satisfies Record<
  AuthorisationState,
  string
>

/** Who is authorised, through which accounts, for what, until when. */
export const AuthorisationCard = ({
  authorisation: one,
  mayKeep,
}: {
  authorisation: Authorisation
  mayKeep: boolean
}) => {
  const { t } = useTranslation('brands')
  const [chosen] = language.use()
  const [isRevoking, setRevoking] = useState(false)
  return (
    <>
      <div className={card.between}>
        <h3>{one.party}</h3>
        <Tag tone={tones[one.state]}>{one.stateLabel}</Tag>
      </div>
      <p className={card.quiet}>
        {t('authorisations.term', { from: sayDay(one.fromOn, chosen), until: sayDay(one.untilOn, chosen) })} ·{' '}
        {t('authorisations.recorded', { at: sayTime(one.recordedAt, chosen) })}
      </p>
      <p className={card.prose}>{one.scope}</p>
      <Facts
        facts={[
          one.creditCode && { label: t('authorise.creditCode'), value: one.creditCode },
          ...one.accounts.map(({ platformLabel, handle, url }) => ({
            label: platformLabel,
            value: (
              <>
                {handle}
                {url && (
                  <>
                    <br />
                    <OutsideLink url={url} />
                  </>
                )}
              </>
            ),
          })),
          one.document && {
            label: t('authorise.document'),
            value: <a href={one.document.url}>{one.document.fileName}</a>,
          },
          one.revokedOn && {
            label: t('authorisations.revokedOn', { day: sayDay(one.revokedOn, chosen) }),
            value: one.revokeReason ?? '',
          },
        ]}
      />
      {mayKeep && one.state !== 'REVOKED' && !isRevoking && (
        <div className={card.buttons}>
          <Button
            variant="default"
            aria-label={t('revoke.one', { party: one.party })}
            onClick={() => setRevoking(true)}
          >
            {t('revoke.title')}
          </Button>
        </div>
      )}
      {isRevoking && <RevokeForm authorisation={one} onClose={() => setRevoking(false)} />}
    </>
  )
}

const RevokeForm = ({ authorisation, onClose }: { authorisation: Authorisation; onClose: () => void }) => {
  const { t } = useTranslation('brands')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [result, revoke] = useMutation(revokeAuthorisation)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    const { data } = await revoke({ input: { authorisationId: authorisation.id, reason } })
    const came = data?.revokeAuthorisation
    if (came?.__typename === 'InvalidInput') return setProblem(came.fields[0]?.message ?? came.message)
    if (came?.__typename === 'IllegalTransition') return setProblem(t('revoke.before'))
    if (came?.__typename !== 'BrandAuthorisation') return
    showToast({ text: t('revoke.done', { party: authorisation.party }) })
    onClose()
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form}>
      <p className={card.quiet}>{t('revoke.consequence')}</p>
      {result.error && <DeskTrouble error={result.error} />}
      <TextField
        id={`revoke-${authorisation.id}`}
        label={t('revoke.reason')}
        maxLength={300}
        value={reason}
        onChange={setReason}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" color="red" loading={result.fetching}>
          {t('revoke.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
