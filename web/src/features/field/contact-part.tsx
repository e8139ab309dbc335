import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './field.module.css'
import { placeOf } from './field-input.ts'
import type { PartProps } from './part-props.ts'

const FIELDS = [
  ['phone', 30, 'tel'],
  ['phone2', 30, 'tel'],
  ['wechat', 100, 'text'],
  ['shop', 100, 'text'],
  ['shopUrl', 500, 'url'],
  ['other', 100, 'text'],
  ['address', 300, 'text'],
] as const

/** Where buyers and the office reach the merchant; the place only if the collector gives it. */
export const ContactPart = ({ typed, problems, write }: PartProps) => {
  const { t } = useTranslation('field')
  return (
    <section className={classes.part}>
      <h2>{t('section.contact')}</h2>
      {FIELDS.map(([name, maxLength, type]) => (
        <TextField
          key={name}
          id={name}
          label={t(`field.${name}`)}
          error={problemAt(problems, name)}
          type={type}
          maxLength={maxLength}
          isOptional
          value={typed[name] ?? ''}
          onChange={(value) => write(name, value)}
        />
      ))}
      <PlaceField typed={typed} write={write} />
    </section>
  )
}

const PlaceField = ({ typed, write }: Pick<PartProps, 'typed' | 'write'>) => {
  const { t } = useTranslation('field')
  const [isFailed, setFailed] = useState(false)
  const place = placeOf(typed)
  const ask = () => {
    setFailed(false)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        write('place', JSON.stringify({ latitude, longitude, accuracyMetres: Math.min(accuracy, 100_000) })),
      () => setFailed(true),
      { timeout: 15_000, maximumAge: 60_000 },
    )
  }
  return (
    <div id="place" className={classes.place}>
      <p className={classes.quiet}>{t('place.why')}</p>
      {place ? (
        <>
          <p>
            {t('place.given', {
              place: `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`,
              metres: Math.round(place.accuracyMetres),
            })}
          </p>
          <Button variant="default" onClick={() => write('place', '')}>
            {t('place.takeBack')}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={ask}>
          {t('place.give')}
        </Button>
      )}
      <p role="status">{isFailed && t('place.failed')}</p>
    </div>
  )
}
