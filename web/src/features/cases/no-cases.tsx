import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/desk/empty.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { isNarrowed, withoutFilters } from './queue-filter.ts'

/** An empty queue says why it is empty and where there is work. */
export const NoCases = ({ queue }: { queue: string | undefined }) => {
  const { t } = useTranslation('cases')
  const { change, params } = useAddress()
  if (isNarrowed(params) || params.has('after'))
    return (
      <Empty title={t('empty.narrowed')}>
        <Button variant="default" onClick={() => change(withoutFilters)}>
          {t('filter.clearAll')}
        </Button>
      </Empty>
    )
  return (
    <Empty title={t(`empty.${queue ?? 'OFFICE'}.title`)}>
      <p>{t(`empty.${queue ?? 'OFFICE'}.text`)}</p>
      {queue === 'MINE' && (
        <p>
          <LinkButton variant="default" to="/desk/cases?queue=UNASSIGNED">
            {t('empty.toUnassigned')}
          </LinkButton>
        </p>
      )}
    </Empty>
  )
}
