import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { ChoiceList } from '../../ui/choice-list.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { SellerPicker } from '../../ui/desk/seller-picker.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { officeToday } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { LinkSource, sourceOf } from './link-source.tsx'
import { linkSellers } from './links-query.ts'

const fieldOf = (path: string): string => {
  if (path.endsWith('lineId')) return 'other'
  return path.startsWith('source') ? 'source' : path
}

/** Who is above or below a seller, since when, and how that is known. */
export const LinkForm = ({ sellerId, onClose }: { sellerId: string; onClose: () => void }) => {
  const { t } = useTranslation('sellers')
  const [place, setPlace] = useState<'upline' | 'downline'>('upline')
  const [otherId, setOtherId] = useState('')
  const [sinceOn, setSinceOn] = useState('')
  const [note, setNote] = useState('')
  const [source, setSource] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [answer, link] = useMutation(linkSellers)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (answer.fetching) return
    const missing = [
      ...(otherId ? [] : [{ path: 'other', message: t('links.otherMissing') }]),
      ...(note.trim().length < 2 ? [{ path: 'note', message: t('links.noteMissing') }] : []),
    ]
    setProblems(missing)
    if (missing.length > 0) return
    const [uplineId, downlineId] = place === 'upline' ? [otherId, sellerId] : [sellerId, otherId]
    const input = { uplineId, downlineId, note: note.trim(), sinceOn: sinceOn || null, ...sourceOf(source) }
    const result = (await link({ input })).data?.linkSellers
    if (!result) return
    if (result.__typename === 'InvalidInput')
      return setProblems(result.fields.map(({ path, message }) => ({ path: fieldOf(path), message })))
    if (result.__typename === 'Duplicate') return setProblems([{ path: 'other', message: result.message }])
    showToast({ text: t('links.added') })
    onClose()
  }
  return (
    <form className={card.form} onSubmit={send} noValidate aria-label={t('links.add')}>
      {answer.error && <DeskTrouble error={answer.error} />}
      <ChoiceList
        id="link-place"
        legend={t('links.place')}
        items={(['upline', 'downline'] as const).map((value) => ({ value, label: t(`links.${value}`) }))}
        chosen={[place]}
        kind="one"
        onChange={([chosen]) => setPlace(chosen === 'downline' ? 'downline' : 'upline')}
      />
      <SellerPicker
        id="link-other"
        label={t('links.other')}
        why={undefined}
        error={problemAt(problems, 'other')}
        isOptional={false}
        value={otherId}
        onChange={setOtherId}
      />
      <TextField
        id="link-since"
        type="date"
        label={t('links.sinceOn')}
        max={officeToday()}
        isOptional
        isShort
        value={sinceOn}
        onChange={setSinceOn}
        error={problemAt(problems, 'sinceOn')}
      />
      <TextField
        id="link-note"
        label={t('links.note')}
        why={t('links.noteWhy')}
        isLong
        maxLength={500}
        value={note}
        onChange={setNote}
        error={problemAt(problems, 'note')}
      />
      <LinkSource sellerId={sellerId} value={source} onChange={setSource} error={problemAt(problems, 'source')} />
      <div className={card.buttons}>
        <Button type="submit" loading={answer.fetching}>
          {t('links.record')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
