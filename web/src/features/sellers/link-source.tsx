import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { SelectField } from '../../ui/select-field.tsx'
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
    <SelectField
      id="link-source"
      label={t('links.source')}
      why={t('links.sourceWhy')}
      error={error}
      isOptional
      value={value}
      onChange={onChange}
      choose={t('links.sourceNone')}
      options={[
        ...(seller?.cases.nodes ?? []).map(({ number, procedureLabel }) => ({
          value: `case ${number}`,
          label: t('links.sourceCase', { number, procedure: procedureLabel }),
        })),
        ...(seller?.listings.nodes ?? []).map(({ id, title }) => ({
          value: `listing ${id}`,
          label: t('links.sourceListing', { title }),
        })),
      ]}
    />
  )
}
