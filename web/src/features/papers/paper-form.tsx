import { Button } from '@mantine/core'
import { type FormEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { useDraft } from '../../ui/desk/use-draft.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { newId } from '../../ui/new-id.ts'
import { PaperFiler } from './paper-filer.tsx'
import { PaperFiles } from './paper-files.tsx'
import classes from './paper-form.module.css'
import { manyOf } from './paper-input.ts'
import { PaperSeller } from './paper-seller.tsx'
import { paperUploads } from './paper-uploads.ts'
import { PaperWants } from './paper-wants.tsx'
import { PaperWhat } from './paper-what.tsx'
import { PaperWhence } from './paper-whence.tsx'
import type { PaperChoices } from './papers-query.ts'
import { useEntering } from './use-entering.ts'

/** The whole of a paper on one page, in the order in which it is read. What is typed stays until it is entered. */
export const PaperForm = ({ choices }: { choices: PaperChoices }) => {
  const { t } = useTranslation('papers')
  const draft = useDraft('paper')
  const { typed, write, forget } = draft
  // One id for every try to enter this paper: entered twice it stays one.
  useEffect(() => {
    if (!typed.clientRequestId) write('clientRequestId', newId())
  }, [typed.clientRequestId, write])
  const entering = useEntering(choices, draft)
  const { problems } = entering
  const isDispute = manyOf(typed, 'kinds').includes('DISPUTE')
  const parts = { choices, typed, problems, write }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!entering.isBusy) void entering.send()
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} attempt={entering.attempt} />
      <PaperWhence {...parts} />
      <PaperWhat {...parts} />
      <PaperSeller {...parts} />
      {isDispute && <PaperWants {...parts} />}
      <PaperFiler {...parts} />
      <PaperFiles problems={problems} />
      {entering.trouble && <DeskTrouble error={entering.trouble} />}
      <div className={card.buttons}>
        <Button type="submit" loading={entering.isBusy}>
          {t('submit')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            forget()
            paperUploads.clear()
          }}
        >
          {t('clear')}
        </Button>
      </div>
    </form>
  )
}
