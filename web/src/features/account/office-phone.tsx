import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { graphql } from '../../app/graphql.ts'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { useMe } from '../../ui/desk/me.ts'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './account.module.css'

const setOfficePhone = graphql(`
  mutation SetOfficePhone($input: SetOfficePhoneInput!) {
    setOfficePhone(input: $input) {
      __typename
      ... on SetOfficePhoneDone { phone }
      ... on InvalidInput { fields { path message } }
    }
  }
`)

/** At which number of the office I am reached; papers print it behind my name. */
export const OfficePhone = () => {
  const { t } = useTranslation('account')
  const me = useMe()
  const [phone, setPhone] = useState(me.officePhone)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [result, send] = useMutation(setOfficePhone)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    const { data } = await send({ input: { phone } })
    const answer = data?.setOfficePhone
    setProblems(answer?.__typename === 'InvalidInput' ? answer.fields : [])
    if (answer?.__typename !== 'SetOfficePhoneDone') return
    setPhone(answer.phone)
    showToast({ text: t(answer.phone ? 'phone.saved' : 'phone.removed') })
  }
  return (
    <section className={card.section}>
      <h2>{t('phone.title')}</h2>
      {result.error && <DeskTrouble error={result.error} />}
      <form onSubmit={submit} noValidate className={classes.form}>
        <TextField
          id="office-phone"
          label={t('phone.label')}
          why={t('phone.why')}
          type="tel"
          autoComplete="work tel"
          maxLength={30}
          isOptional
          value={phone}
          onChange={setPhone}
          error={problemAt(problems, 'phone')}
        />
        <div className={card.buttons}>
          <Button type="submit" loading={result.fetching}>
            {t('phone.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
