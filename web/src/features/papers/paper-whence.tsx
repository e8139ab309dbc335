import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { problemAt } from '../../ui/field.tsx'
import { officeToday } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import classes from './paper-form.module.css'
import { CHANNELS } from './paper-input.ts'
import type { PartProps } from './part-props.ts'

/** How it came and on which day: the day decides the rules. */
export const PaperWhence = ({ typed, problems, write }: PartProps) => {
  const { t } = useTranslation('papers')
  return (
    <section className={classes.part}>
      <h2>{t('section.how')}</h2>
      <ChoiceList
        id="channel"
        legend={t('channel')}
        error={problemAt(problems, 'channel')}
        items={CHANNELS.map((value) => ({ value, label: t(`way.${value}`) }))}
        chosen={[typed.channel || 'DESK']}
        kind="one"
        onChange={([channel]) => write('channel', channel ?? '')}
      />
      <TextField
        id="receivedOn"
        label={t('receivedOn')}
        why={t('receivedOnWhy')}
        error={problemAt(problems, 'receivedOn')}
        type="date"
        max={officeToday()}
        value={typed.receivedOn ?? ''}
        onChange={(value) => write('receivedOn', value)}
        isShort
      />
    </section>
  )
}
