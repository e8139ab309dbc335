import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { PaperForm } from './paper-form.tsx'
import { paperChoicesQuery } from './papers-query.ts'

/** What came at the window, by letter or by phone is entered here (Order 121, article 8). */
export const PaperPage = () => {
  const { t } = useTranslation('papers')
  const answer = useAnswer({ query: paperChoicesQuery, variables: {}, about: 'choices' })
  return (
    <DeskPage title={t('title')}>
      <p className={card.quiet}>{t('lead')}</p>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={8} height="4rem" gap="1rem" />}>
        {(choices) => <PaperForm choices={choices} />}
      </Answered>
    </DeskPage>
  )
}
