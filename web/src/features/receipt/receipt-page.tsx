import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { receiptHandover } from '../../app/receipt-handover.ts'
import { CaseNext } from '../../ui/case-next.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { followAddress, groupedSecret } from '../../ui/follow-address.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { QrCode } from './qr-code.tsx'
import classes from './receipt-page.module.css'
import { RememberReceipt } from './remember-receipt.tsx'
import { saveReceiptPicture } from './save-receipt-picture.ts'

export const ReceiptPage = () => {
  const { t } = useTranslation('receipt')
  const [chosen] = language.use()
  const [receipt] = useState(receiptHandover.take)
  const [hasSecretInside, setSecretInside] = useState(true)
  const [told, setTold] = useState('')
  if (!receipt) return <NoReceipt />
  const { number, secret } = receipt
  const groups = groupedSecret(secret)
  const address = followAddress({ number, secret: hasSecretInside ? secret : undefined })
  const lines = [
    `${t('number')} ${number}`,
    `${t('secret')} ${groups.join('-')}`,
    `${t('follow')} ${location.origin}/follow`,
  ]
  const copy = async () => setTold(t((await copyText(lines.join('\n'))) ? 'copied' : 'notCopied'))
  const save = async () => {
    await saveReceiptPicture({
      title: t('pictureTitle'),
      lines: [...lines.slice(0, 2), sayTime(receipt.receivedAt, chosen)],
      note: t('keep'),
      address,
      fileName: `${number}.png`,
    })
    setTold(t('saved'))
  }
  return (
    <>
      <PageHeading title={t('title')} />
      {receipt.isEarlier && (
        <Notice kind="soon">
          <p>{t('isEarlier')}</p>
        </Notice>
      )}
      <p>{t('received', { time: sayTime(receipt.receivedAt, chosen) })}</p>
      <div className={classes.slip}>
        <dl className={classes.keys}>
          <dt>{t('number')}</dt>
          <dd>{number}</dd>
          <dt>{t('secret')}</dt>
          <dd>
            {groups.map((group, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move
              <span key={at}>{at < groups.length - 1 ? `${group}-` : group}</span>
            ))}
          </dd>
        </dl>
        <QrCode text={address} label={t(hasSecretInside ? 'qrWithSecret' : 'qrNumberOnly')} />
        <p className={classes.where}>{t('where', { address: `${location.host}/follow` })}</p>
      </div>
      <Notice kind="soon">
        <p>{t('keep')}</p>
      </Notice>
      <div className={classes.buttons}>
        <Button onClick={save}>{t('savePicture')}</Button>
        <Button variant="default" onClick={copy}>
          {t('copy')}
        </Button>
        <Button variant="default" onClick={() => print()}>
          {t('print')}
        </Button>
      </div>
      <p role="status" className={classes.told}>
        {told}
      </p>
      <div className={classes.noPrint}>
        <ChoiceList
          id="secret-inside"
          legend={t('qr')}
          items={[{ value: 'yes', label: t('secretInside'), description: t('secretInsideWhy') }]}
          chosen={hasSecretInside ? ['yes'] : []}
          kind="many"
          onChange={(choice) => setSecretInside(choice.length > 0)}
        />
      </div>
      <div className={classes.noPrint}>
        {receipt.about && <RememberReceipt receipt={receipt} about={receipt.about} />}
      </div>
      <h2 className={classes.after}>{t('next')}</h2>
      {receipt.cases.map((facts) => (
        <CaseNext key={facts.number} facts={facts} />
      ))}
      <div className={classes.buttons}>
        <LinkButton to={address.slice(location.origin.length)} variant="default">
          {t('goFollow')}
        </LinkButton>
      </div>
    </>
  )
}

const NoReceipt = () => {
  const { t } = useTranslation('receipt')
  return (
    <>
      <PageHeading title={t('none.title')} />
      <p>{t('none.text')}</p>
      <div className={classes.buttons}>
        <LinkButton to="/follow">{t('none.follow')}</LinkButton>
        <LinkButton to="/file" variant="default">
          {t('none.file')}
        </LinkButton>
      </div>
    </>
  )
}
