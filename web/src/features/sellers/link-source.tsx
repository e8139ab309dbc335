import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import fieldClasses from '../../ui/field.module.css'
import { Field } from '../../ui/field.tsx'
import { linkSourcesQuery } from './links-query.ts'

/** What was chosen, as the mutation asks for it. */
export const sourceOf = (chosen: string) => {
  const [kind, ...rest] = chosen.split(' ')
  const value = rest.join(' ') || null
  return { sourceCaseNumber: kind === 'case' ? value : null, sourceListingId: kind === 'listing' ? value : null }
}

type Props = { sellerId: string; value: string; onChange: (chosen: string) => void; error: string | undefined }

/** The case about a seller or the listing of it that a link is known from, of the newest twenty of each. */
export const LinkSource = ({ sellerId, value, onChange, error }: Props) => {
  const { t } = useTranslation('sellers')
  const [{ data }] = useQuery({ query: linkSourcesQuery, variables: { id: sellerId } })
  const seller = data?.seller
  return (
    <Field id="link-source" label={t('links.source')} why={t('links.sourceWhy')} error={error} isOptional>
      {(control) => (
        <select
          {...control}
          className={fieldClasses.input}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('links.sourceNone')}</option>
          {(seller?.cases.nodes ?? []).map(({ id, number, procedureLabel }) => (
            <option key={id} value={`case ${number}`}>
              {t('links.sourceCase', { number, procedure: procedureLabel })}
            </option>
          ))}
          {(seller?.listings.nodes ?? []).map(({ id, title }) => (
            <option key={id} value={`listing ${id}`}>
              {t('links.sourceListing', { title })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
