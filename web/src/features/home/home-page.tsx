import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ForwardIcon, PathIcon, PenIcon, SearchIcon } from '../../ui/icons.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import classes from './home-page.module.css'

const STEPS = ['receipt', 'accept', 'mediate', 'verify'] as const

export const HomePage = () => {
  const { t } = useTranslation('home')
  return (
    <>
      <PageHeading title={t('title')} />
      <p className={classes.lead}>{t('lead')}</p>
      <nav className={classes.doors} aria-label={t('doors')}>
        <Door to="/file" sign={<PenIcon />} title={t('file.title')} text={t('file.text')} />
        <Door to="/follow" sign={<PathIcon />} title={t('follow.title')} text={t('follow.text')} />
        <Door to="/check" sign={<SearchIcon />} title={t('check.title')} text={t('check.text')} />
      </nav>
      <h2 className={classes.after}>{t('after')}</h2>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <h3>{t(`steps.${step}.title`)}</h3>
            <p>{t(`steps.${step}.text`)}</p>
            {step !== 'receipt' && <p className={classes.article}>{t(`steps.${step}.article`)}</p>}
          </li>
        ))}
      </ol>
      <h2 className={classes.after}>{t('difference.title')}</h2>
      <dl className={classes.difference}>
        {(['dispute', 'lead'] as const).map((kind) => (
          <div key={kind}>
            <dt>{t(`difference.${kind}.name`)}</dt>
            <dd>{t(`difference.${kind}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('difference.noNeed')}</p>
    </>
  )
}

type DoorProps = { to: string; sign: ReactNode; title: string; text: string }

const Door = ({ to, sign, title, text }: DoorProps) => (
  <Link to={to} className={classes.door}>
    <span className={classes.sign}>{sign}</span>
    <span className={classes.words}>
      <strong>{title}</strong>
      <span>{text}</span>
    </span>
    <ForwardIcon />
  </Link>
)
