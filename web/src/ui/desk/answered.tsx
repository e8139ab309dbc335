import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './answered.module.css'
import { DeskTrouble } from './desk-trouble.tsx'
import { GreyRows } from './grey-rows.tsx'
import type { Answer } from './use-answer.ts'

type AnsweredProps<Data> = {
  answer: Answer<Data>
  /** What is being fetched, said after a second: "正在取案件…". */
  waiting: string
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

/** The answer when it is there, the shape of it before, and what went wrong if it does not come. */
export const Answered = <Data,>({ answer, waiting, skeleton, children }: AnsweredProps<Data>) => {
  const { data, error, isFetching, isOld, retry } = answer
  if (data === undefined)
    return error && !isFetching ? (
      <DeskTrouble error={error} onRetry={retry} />
    ) : (
      <Waiting text={waiting}>{skeleton ?? <GreyRows rows={6} />}</Waiting>
    )
  return (
    <>
      {error && !isFetching && <DeskTrouble error={error} onRetry={retry} />}
      <div className={classes.answer} aria-busy={isOld || undefined}>
        {children(data)}
      </div>
    </>
  )
}

const Waiting = ({ text, children }: { text: string; children: ReactNode }) => {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1_000)
    return () => clearTimeout(timer)
  }, [])
  const { t } = useTranslation('desk')
  return (
    <div aria-busy="true">
      {children}
      <p className={classes.waiting} role="status">
        {isLong ? t('waitingFor', { what: text }) : ''}
      </p>
    </div>
  )
}
