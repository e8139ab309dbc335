import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { graphql } from '../../app/graphql.ts'
import { type Problem, problemAt } from '../field.tsx'
import { officeDayIn } from '../say-date.ts'
import { SelectField } from '../select-field.tsx'
import { TextField } from '../text-field.tsx'
import card from './card.module.css'
import { FormEnd } from './form-end.tsx'
import { showToast } from './toasts.tsx'

const askBrand = graphql(`
  mutation AskBrand($input: AskBrandInput!) {
    askBrand(input: $input) {
      __typename
      ... on BrandsAsked { results { findingId outcome asked { id finding { id authentications { id } } } } }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

type AskBrandFormProps = {
  findingIds: readonly string[]
  /** Brands of the register met; for several findings the first of each is asked. */
  brands: readonly { id: string; nameZh: string }[]
  onClose: () => void
}

const USUAL_DAYS = 10

/** Asks brands to authenticate what was offered: which brand, what to look at, by when. */
export const AskBrandForm = ({ findingIds, brands, onClose }: AskBrandFormProps) => {
  const { t } = useTranslation('desk')
  const [brandId, setBrandId] = useState(brands[0]?.id ?? '')
  const [question, setQuestion] = useState(t('authentication.usualQuestion'))
  const [dueOn, setDueOn] = useState(() => officeDayIn(USUAL_DAYS))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [kept, setKept] = useState<readonly string[]>([])
  const [result, ask] = useMutation(askBrand)
  const id = `ask-${findingIds[0]}`
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (dueOn === '') return setProblems([{ path: 'dueOn', message: t('authentication.dayMissing') }])
    const { data } = await ask({ input: { findingIds: [...findingIds], brandId: brandId || null, question, dueOn } })
    const came = data?.askBrand
    if (!came) return
    if (came.__typename === 'InvalidInput') return setProblems(came.fields)
    const outcomes = came.results.map(({ outcome }) => outcome)
    const asked = outcomes.filter((outcome) => outcome === 'ASKED').length
    if (asked > 0) showToast({ text: t('authentication.asked', { count: asked }) })
    const others = [...new Set(outcomes.filter((outcome) => outcome !== 'ASKED'))]
    if (others.length === 0) return onClose()
    setProblems([])
    setKept(others.map((outcome) => t(`authentication.outcome.${outcome}`)))
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form} aria-label={t('authentication.ask')}>
      <p className={card.quiet}>{t('authentication.told')}</p>
      {brands.length > 1 && (
        <SelectField
          id={`${id}-brand`}
          label={t('authentication.brand')}
          value={brandId}
          onChange={setBrandId}
          options={brands.map((brand) => ({ value: brand.id, label: brand.nameZh }))}
        />
      )}
      <TextField
        id={`${id}-question`}
        label={t('authentication.question')}
        isLong
        maxLength={500}
        value={question}
        onChange={setQuestion}
        error={problemAt(problems, 'question')}
      />
      <TextField
        id={`${id}-dueOn`}
        label={t('authentication.dueOn')}
        why={t('authentication.dueOnWhy')}
        type="date"
        isShort
        value={dueOn}
        onChange={setDueOn}
        error={problemAt(problems, 'dueOn')}
      />
      <FormEnd
        error={result.error}
        warning={kept.join(' ')}
        submit={t('authentication.send')}
        isSending={result.fetching}
        onCancel={onClose}
      />
    </form>
  )
}
