import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../ui/desk/me.ts'
import { peopleMeant } from '../../ui/desk/people-meant.ts'
import { SelectField } from '../../ui/select-field.tsx'
import classes from './action-field.module.css'
import type { ControlProps } from './action-field.tsx'
import { askedOf } from './asked-of.ts'
import type { Colleague } from './case-query.ts'

/** A colleague who can take the case; oneself by one press. */
export const PersonField = ({ colleagues, ...props }: ControlProps & { colleagues: readonly Colleague[] }) => {
  const { field, value, onChange } = props
  const { t } = useTranslation('cases')
  const me = useMe()
  const meant = peopleMeant(colleagues, field)
  // Only whoever gets the case can be oneself by one press; elsewhere a colleague is meant.
  const isAmongThem = field.name === 'assigneeId' && meant.some((person) => person.id === me.id)
  return (
    <SelectField
      {...askedOf(props)}
      value={value}
      onChange={onChange}
      choose={t('panel.choose')}
      options={meant.map((person) => ({
        value: person.id,
        label: t('panel.person', { name: person.name, roles: person.roleLabels.join(t('submission.and')) }),
      }))}
      after={
        <>
          {isAmongThem && value !== me.id && (
            <Button variant="subtle" className={classes.me} onClick={() => onChange(me.id)}>
              {t('panel.toMe')}
            </Button>
          )}
          {meant.length === 0 && <p className={classes.quiet}>{t('panel.noColleagues')}</p>}
        </>
      }
    />
  )
}
