import { Button } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultOf } from '../../app/graphql.ts'
import { Chips, Toolbar } from '../../ui/desk/desk-page.tsx'
import { DayChip, FilterChip } from '../../ui/desk/filter-chip.tsx'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { isNarrowed, orders, rungs, withoutFilters } from './queue-filter.ts'
import type { choicesQuery } from './queue-query.ts'

/** The filters of a queue as chips; the address holds them. */
export const QueueFilters = ({ choices }: { choices: ResultOf<typeof choicesQuery> | undefined }) => {
  const { t } = useTranslation('cases')
  const { read, change, params } = useAddress()
  const search = useCallback((text: string) => change({ text }, { replace: true }), [change])
  const procedures = choices?.procedures ?? []
  const chosen = procedures.find((one) => one.name === read('procedure'))
  const states = chosen
    ? { options: chosen.states }
    : // Procedures name some of their states alike: each stands under its own, and choosing it chooses both.
      {
        groups: procedures.map(({ name, label, states: own }) => ({
          label,
          options: own.map((one) => ({
            value: `${name} ${one.value}`,
            label: t('filter.stateOf', { procedure: label, state: one.label }),
          })),
        })),
      }
  const chooseState = (value: string | null) => {
    const [procedure, state] = value?.includes(' ') ? value.split(' ') : [chosen?.name ?? null, value]
    change({ procedure, state })
  }
  return (
    <Toolbar label={t('filter.label')}>
      <SearchBox label={t('filter.text')} value={read('text') ?? ''} onChange={search} />
      <Chips>
        <FilterChip
          label={t('filter.procedure')}
          options={procedures.map((one) => ({ value: one.name, label: one.label }))}
          value={read('procedure')}
          onChange={(procedure) => change({ procedure, state: null })}
        />
        <FilterChip label={t('filter.state')} {...states} value={chosen && read('state')} onChange={chooseState} />
        <FilterChip
          label={t('filter.category')}
          options={(choices?.categories ?? []).map((one) => ({ value: one.name, label: one.label }))}
          value={read('category')}
          onChange={(category) => change({ category })}
        />
        <FilterChip
          label={t('filter.rung')}
          options={rungs.map((value) => ({ value, label: t(`rung.${value}`) }))}
          value={read('rung')}
          onChange={(rung) => change({ rung })}
        />
        {/* Only where a day of the calendar led here: two fields for days are one too many for every day. */}
        {read('dueFrom') && (
          <DayChip label={t('filter.dueFrom')} value={read('dueFrom')} onChange={(dueFrom) => change({ dueFrom })} />
        )}
        <DayChip
          label={t('filter.dueBefore')}
          value={read('dueBefore')}
          onChange={(dueBefore) => change({ dueBefore })}
        />
        <FilterChip
          label={t('filter.order')}
          all={t('order.DUE_ON_ASC')}
          options={orders.slice(1).map((value) => ({ value, label: t(`order.${value}`) }))}
          value={read('order')}
          onChange={(order) => change({ order })}
        />
      </Chips>
      {isNarrowed(params) && (
        <Button variant="subtle" onClick={() => change(withoutFilters)}>
          {t('filter.clearAll')}
        </Button>
      )}
    </Toolbar>
  )
}
