import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import { AuthenticationLines } from '../../ui/desk/authentication-lines.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { ListingWords } from '../../ui/desk/listing-words.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { OutsideLink } from '../../ui/desk/outside-link.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { AnswerForm } from './answer-form.tsx'
import { type Authentication, authenticationsQuery } from './authentications-query.ts'

const states = ['WAITING', 'ANSWERED'] as const

/** A brand's inbox: what it is asked to authenticate. For officers: what their offices asked. */
export const AuthenticationsPage = () => {
  const { t } = useTranslation('brands')
  const { read, change } = useAddress()
  const state = states.find((one) => one === read('state'))
  const answer = useAnswer({
    query: authenticationsQuery,
    variables: { isAnswered: state ? state === 'ANSWERED' : null, after: read('after') },
    about: 'authentications',
    alsoOf: ['Authentication'],
  })
  useRowKeys((answer.data?.authentications.nodes ?? []).map(({ id }) => id))
  return (
    <DeskPage title={t('inbox.title')}>
      <p className={card.quiet}>{t('inbox.why')}</p>
      <Toolbar label={t('inbox.filter')}>
        <FilterChip
          label={t('inbox.state')}
          options={states.map((value) => ({ value, label: t(`inbox.states.${value}`) }))}
          value={state}
          onChange={(next) => change({ state: next })}
        />
      </Toolbar>
      <Answered
        answer={answer}
        waiting={t('inbox.waiting')}
        skeleton={<GreyRows rows={3} height="10rem" gap="0.5rem" />}
      >
        {({ authentications }) => (
          <>
            {authentications.nodes.length === 0 && (
              <Empty title={t('inbox.none')}>
                <p>{t('inbox.noneText')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {authentications.nodes.map((one) => (
                <li key={one.id} className={card.card} data-row={one.id}>
                  <Request request={one} />
                </li>
              ))}
            </ul>
            <KeysetPages page={authentications.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}

const Request = ({ request }: { request: Authentication }) => {
  const { t } = useTranslation('brands')
  const [chosen] = language.use()
  const [isAnswering, setAnswering] = useState(false)
  const { finding } = request
  const marked = { id: request.id, label: t('inbox.marked'), state: 'OPEN' as const, spans: request.spans }
  return (
    <>
      <AuthenticationLines authentications={[request]} />
      <p className={card.prose}>
        {t('inbox.question', { office: request.authority?.name ?? '', text: request.question })}
      </p>
      <ListingWords title={request.title} text={request.text} findings={[marked]} />
      <p className={card.row}>
        {request.price && <span className={card.quiet}>{sayMoney(request.price.fen, chosen)}</span>}
        {request.url && <OutsideLink url={request.url} />}
        {finding?.listing && <Link to={`/desk/listings/${finding.listing.id}`}>{t('inbox.listing')}</Link>}
      </p>
      {request.mayAnswer && !isAnswering && (
        <div className={card.buttons}>
          <Button onClick={() => setAnswering(true)}>{t('inbox.answer')}</Button>
        </div>
      )}
      {isAnswering && <AnswerForm requestId={request.id} onClose={() => setAnswering(false)} />}
    </>
  )
}
