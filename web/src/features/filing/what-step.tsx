import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskedQuestion } from '../../ui/asked-question.tsx'
import { problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { categoryOf } from './categories.ts'
import { CategoryList } from './category-list.tsx'
import { CategorySuggestion } from './category-suggestion.tsx'
import { draftStore } from './draft-store.ts'
import classes from './filing.module.css'
import { NARRATIVE } from './lengths.ts'
import type { StepProps } from './step-props.ts'

/** Which kind of trouble, the few questions that belong to it, and the story in one's own words. */
export const WhatStep = ({ draft, choices, problems }: StepProps) => {
  const { t } = useTranslation('filing')
  const [isChanging, setChanging] = useState(false)
  const [isChosenNow, setChosenNow] = useState(false)
  const chosenBox = useRef<HTMLDivElement>(null)
  // The list has given way to the questions: eyes and screen reader go on from what was chosen.
  useEffect(() => {
    if (isChosenNow && !isChanging && draft.category) chosenBox.current?.focus()
  }, [isChosenNow, isChanging, draft.category])
  const category = categoryOf(choices, draft.category)
  const choose = (name: string) => {
    draftStore.change({ category: name })
    setChanging(false)
    setChosenNow(true)
  }
  const suggestion = <CategorySuggestion text={draft.narrative} chosen={draft.category} onTake={choose} />
  if (!category || isChanging) {
    return (
      <>
        <CategoryList
          categories={choices.categories}
          chosen={draft.category}
          error={problemAt(problems, 'category')}
          onChoose={choose}
        />
        <TextField
          id="unsure"
          label={t('what.unsure')}
          why={t('what.unsureWhy')}
          value={draft.narrative}
          onChange={(narrative) => draftStore.change({ narrative })}
          maxLength={NARRATIVE.max}
          isLong
          isOptional
        />
        {suggestion}
      </>
    )
  }
  const answers = draft.details[category.name] ?? {}
  return (
    <>
      <div ref={chosenBox} tabIndex={-1} className={classes.chosen}>
        <p>
          <span className={classes.quiet}>{t('what.category')}</span>
          <strong>{category.label}</strong>
        </p>
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('what.change')}
        </Button>
      </div>
      {category.fields.map((field) => (
        <AskedQuestion
          key={field.name}
          field={field}
          value={answers[field.name] ?? ''}
          error={problemAt(problems, `details.${field.name}`)}
          onChange={(value) =>
            draftStore.change({
              details: { ...draft.details, [category.name]: { ...answers, [field.name]: value } },
            })
          }
        />
      ))}
      <TextField
        id="narrative"
        label={t('what.narrative')}
        why={t('what.narrativeWhy')}
        error={problemAt(problems, 'narrative')}
        value={draft.narrative}
        onChange={(narrative) => draftStore.change({ narrative })}
        maxLength={NARRATIVE.max}
        isLong
      />
      {suggestion}
    </>
  )
}
