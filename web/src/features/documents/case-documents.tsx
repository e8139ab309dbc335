import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Empty } from '../../ui/desk/empty.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { AvailableForms, isOnItsPaper } from './available-forms.tsx'
import { DocumentCard } from './document-card.tsx'
import { type AvailableForm, documentsQuery } from './documents-query.ts'
import { IssueWindow } from './issue-window.tsx'

/** The papers of a case: what was issued, every version, and what can be issued now. */
export const CaseDocuments = ({ caseId }: { caseId: string }) => {
  const { t } = useTranslation('documents')
  const answer = useAnswer({
    query: documentsQuery,
    variables: { id: caseId },
    about: `documents of ${caseId}`,
    alsoOf: ['Case', 'Document'],
    isFresh: true,
  })
  const [open, setOpen] = useState<AvailableForm>()
  return (
    <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={4} height="4rem" />}>
      {({ case: found }) =>
        found && (
          <>
            <section className={card.section} aria-labelledby="documents-issued">
              <h2 id="documents-issued">{t('issued.title')}</h2>
              {found.documents.length === 0 ? (
                <Empty title={t('issued.none')}>
                  <p>{t('issued.noneHow')}</p>
                </Empty>
              ) : (
                <ul className={card.list}>
                  {found.documents.toReversed().map((document) => (
                    <li key={document.id} className={card.card}>
                      <DocumentCard
                        document={document}
                        replaced={found.documents.find((one) => one.id === document.replacesId)}
                        again={found.availableForms.find(
                          (form) => form.replacesId === document.id && isOnItsPaper(form, found.availableForms),
                        )}
                        onAgain={setOpen}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <section className={card.section} aria-labelledby="documents-forms">
              <h2 id="documents-forms">{t('forms.title')}</h2>
              <AvailableForms forms={found.availableForms} onOpen={setOpen} />
            </section>
            <IssueWindow found={found} form={open} onReload={answer.retry} onClose={() => setOpen(undefined)} />
          </>
        )
      }
    </Answered>
  )
}
