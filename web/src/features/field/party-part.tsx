import { useTranslation } from 'react-i18next'
import { problemAt } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { UploadQueue } from '../../ui/uploads/upload-queue.ts'
import { DivisionChoice } from './division-choice.tsx'
import classes from './field.module.css'
import type { PartProps } from './part-props.ts'
import { PictureField } from './picture-field.tsx'

/** Who it is: name, kind, licence, how far that was verified, and where. */
export const PartyPart = ({ form, typed, problems, write, queue }: PartProps & { queue: UploadQueue }) => {
  const { t } = useTranslation('field')
  const text = (name: string, maxLength: number, isOptional = true) => ({
    ...{ id: name, label: t(`field.${name}`), error: problemAt(problems, name), maxLength, isOptional },
    value: typed[name] ?? '',
    onChange: (value: string) => write(name, value),
  })
  const choice = (name: string, isOptional = false) => ({
    ...{ id: name, label: t(`field.${name}`), error: problemAt(problems, name), isOptional },
    ...{ value: typed[name] ?? '', choose: t('choose') },
    onChange: (value: string) => write(name, value),
  })
  const isRegistered = form.registeredKinds.includes(typed.kind ?? '')
  const identityNumber = <TextField {...text('identityNumber', 30)} why={t('why.identityNumber')} />
  return (
    <section className={classes.part}>
      <h2>{t('section.party')}</h2>
      <TextField {...text('name', 100, false)} />
      <SelectField {...choice('kind')} options={form.kinds} />
      <DivisionChoice
        error={problemAt(problems, 'divisionCode')}
        value={typed.divisionCode ?? ''}
        onChange={(value) => write('divisionCode', value)}
      />
      <TextField {...text('creditCode', 30, !isRegistered)} why={t('why.creditCode')} />
      {isRegistered ? (
        <TextField {...text('licenceExpiresOn', 10)} type="date" why={t('why.licenceExpiresOn')} isShort />
      ) : (
        <>
          {identityNumber}
          <SelectField {...choice('exemption', true)} options={form.exemptions} />
        </>
      )}
      <PictureField
        id="licencePhoto"
        label={t('field.licencePhoto')}
        error={problemAt(problems, 'licencePhoto')}
        part="licence"
        queue={queue}
      />
      <SelectField {...choice('realNameLevel')} options={form.realNameLevels} why={t('why.realNameLevel')} />
      {/* Who runs a registered business may be verified by identity, too. */}
      {isRegistered && typed.realNameLevel === 'identity' && identityNumber}
      <TextField {...text('goods', 300)} />
      <Tick
        label={t('field.goodsNeedLicence')}
        isOn={typed.goodsNeedLicence === 'yes'}
        onChange={(isOn) => write('goodsNeedLicence', isOn ? 'yes' : '')}
      />
    </section>
  )
}
