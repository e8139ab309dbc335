import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { language } from '../../app/preferences.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { sayDay } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import classes from './action-field.module.css'
import type { ControlProps } from './action-field.tsx'
import { askedOf } from './asked-of.ts'
import type { Case } from './case-query.ts'

const choosableQuery = graphql(`
  query CasesToChoose($filter: CaseFilter!) {
    cases(filter: $filter, orderBy: RECEIVED_ON_DESC, first: 10) {
      nodes { id number receivedOn stateLabel summary }
    }
  }
`)

const RESTS_MS = 300

/** Another case of the same procedure: those about the same seller to begin with, any other by its number or words. */
export const CaseField = ({ found, ...props }: ControlProps & { found: Case }) => {
  const { id, value, onChange } = props
  const { label, ...asked } = askedOf(props)
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  const [words, setWords] = useState('')
  const text = useSettled(words.trim(), RESTS_MS)
  const bySeller = text === '' && found.seller ? { sellerId: found.seller.id } : {}
  const answer = useAnswer({
    query: choosableQuery,
    variables: { filter: { procedure: found.procedure, ...bySeller, ...(text ? { text } : {}) } },
    about: found.id,
    pause: text === '' && !found.seller,
  })
  const cases = (answer.data?.cases.nodes ?? []).filter((one) => one.id !== found.id)
  const isListed = value === '' || cases.some(({ number }) => number === value)
  const items = [
    ...(isListed ? [] : [{ value, label: value }]),
    ...cases.map(({ number, receivedOn, stateLabel, summary }) => ({
      value: number,
      label: number,
      description: [sayDay(receivedOn, chosen), stateLabel, summary].join(' · '),
    })),
  ]
  const isEmpty = items.length === 0
  return (
    <>
      {/* While there is nothing to choose from, the search stands for the question. */}
      <div id={isEmpty ? id : undefined} tabIndex={isEmpty ? -1 : undefined}>
        <TextField
          id={`${id}-search`}
          label={isEmpty ? t('panel.findCaseFor', { what: label }) : t('panel.findCase')}
          why={t(found.seller ? 'panel.findCaseWhy' : 'panel.findCaseNoSeller')}
          error={isEmpty ? asked.error : undefined}
          value={words}
          onChange={setWords}
          isOptional={!isEmpty || asked.isOptional}
        />
      </div>
      {!isEmpty && (
        <ChoiceList
          {...asked}
          legend={label}
          kind="one"
          items={items}
          chosen={value ? [value] : []}
          onChange={([next]) => onChange(next ?? '')}
        />
      )}
      {cases.length === 0 && text !== '' && !answer.isFetching && (
        <p className={classes.quiet}>{t('panel.noCaseFound')}</p>
      )}
    </>
  )
}
