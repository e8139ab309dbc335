import { useTranslation } from 'react-i18next'
import { FilterChip } from './filter-chip.tsx'
import { useAddress } from './use-address.ts'

type Facet = {
  name: string
  /** Its counts are of the first thousand hits alone. */
  isEstimate?: boolean
  values: readonly { value: string; label: string; count: number }[]
}

type FacetChipsProps = {
  /** The facets in the order to show; their names are the parameters of the address. */
  names: readonly { name: string; label: string }[]
  /** What the server counted; undefined or null while nothing is known. */
  facets: readonly Facet[] | null | undefined
}

/** A chip for each facet, with how many there are of each value; what is chosen stands in the address. */
export const FacetChips = ({ names, facets }: FacetChipsProps) => {
  const { t } = useTranslation('desk')
  const { read, change } = useAddress()
  return names.map(({ name, label }) => {
    const value = read(name)
    const facet = facets?.find((one) => one.name === name)
    const options = (facet?.values ?? []).map((one) => ({
      value: one.value,
      label: t(facet?.isEstimate ? 'facet.about' : 'facet.number', { label: one.label, count: one.count }),
    }))
    // What is chosen stays to be seen and taken off, also where nothing has it now.
    const isMissing = value !== undefined && !options.some((one) => one.value === value)
    return (
      <FilterChip
        key={name}
        label={label}
        options={isMissing ? [{ value, label: value }, ...options] : options}
        value={value}
        onChange={(next) => change({ [name]: next })}
      />
    )
  })
}

type SortChipProps = { sorts: readonly { value: string; label: string }[]; usual: string }

/** The order of a list, in the address; the usual one is no filter to take off. */
export const SortChip = ({ sorts, usual }: SortChipProps) => {
  const { t } = useTranslation('desk')
  const { read, change } = useAddress()
  return (
    <FilterChip
      label={t('facet.sort')}
      all={usual}
      options={sorts}
      value={sorts.find(({ value }) => value === read('sort'))?.value}
      onChange={(sort) => change({ sort })}
    />
  )
}
