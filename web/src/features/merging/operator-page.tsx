import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { TextField } from '../../ui/text-field.tsx'
import classes from './graph.module.css'
import { GraphTable } from './graph-table.tsx'
import { graphQuery, operatorQuery } from './merging-query.ts'
import { OperatorHistory } from './operator-history.tsx'

// The drawing and its library are a chunk of their own: the words are there before it.
const GraphCanvas = lazy(async () => ({ default: (await import('./graph-canvas.tsx')).GraphCanvas }))

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DEPTHS = [1, 2, 3, 4] as const
const NODES = 5_000

/** With whom a seller is one operator, now or on a day, what was decided, and what hangs together around it. */
export const OperatorPage = () => {
  const { t } = useTranslation('merging')
  const { sellerId = '' } = useParams()
  const { read, change } = useAddress()
  const asked = read('asOf')
  const asOf = asked && DAY.test(asked) ? `${asked}T23:59:59+08:00` : undefined
  const answer = useAnswer({
    query: operatorQuery,
    variables: { id: sellerId, asOf },
    about: sellerId,
    alsoOf: ['SellerMerge', 'MergeRejection', 'SellerLink'],
    pause: !isUuid(sellerId),
  })
  const seller = answer.data?.seller
  if (!isUuid(sellerId) || seller === null || (seller && !seller.operator))
    return (
      <DeskPage title={t('operator.title')}>
        <Empty title={t('operator.notFound')}>
          <p>{t('operator.notFoundText')}</p>
        </Empty>
      </DeskPage>
    )
  return (
    <DeskPage title={seller ? t('operator.of', { name: seller.name }) : t('operator.title')}>
      <p>
        <Link to={`/desk/sellers/${sellerId}`}>{t('operator.back')}</Link>
      </p>
      <div className={card.form}>
        <TextField
          id="as-of"
          type="date"
          label={t('operator.asOf')}
          why={t('operator.asOfWhy')}
          isOptional
          isShort
          value={asked ?? ''}
          onChange={(day) => change({ asOf: day || null })}
        />
      </div>
      <Answered answer={answer} waiting={t('operator.waiting')}>
        {(data) =>
          data.seller?.operator && (
            <>
              <section className={card.section}>
                <h2>{t('operator.members', { count: data.seller.operator.members.length })}</h2>
                <ul className={card.list}>
                  {data.seller.operator.members.map(({ id, number, name, kindLabel, caseCount }) => (
                    <li key={id} className={card.card}>
                      <h3>
                        <Link to={`/desk/sellers/${id}`}>{name}</Link>
                      </h3>
                      <p className={card.quiet}>
                        {[number, kindLabel, t('operator.cases', { count: caseCount })].join(' · ')}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
              <OperatorHistory operator={data.seller.operator} />
            </>
          )
        }
      </Answered>
      <SellerGraph sellerId={sellerId} />
    </DeskPage>
  )
}

const SellerGraph = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation('merging')
  const [depth, setDepth] = useState<number>(1)
  const answer = useAnswer({
    query: graphQuery,
    variables: { id: sellerId, depth, nodes: NODES },
    about: `graph ${sellerId}`,
    alsoOf: ['SellerMerge', 'SellerLink', 'Case'],
  })
  return (
    <section className={card.section}>
      <h2>{t('graph.title')}</h2>
      <p className={card.quiet}>{t('graph.why')}</p>
      <fieldset className={classes.depth} aria-label={t('graph.depth')}>
        {DEPTHS.map((steps) => (
          <Button
            key={steps}
            variant={steps === depth ? 'filled' : 'default'}
            aria-pressed={steps === depth}
            onClick={() => setDepth(steps)}
          >
            {t('graph.steps', { count: steps })}
          </Button>
        ))}
      </fieldset>
      <Answered answer={answer} waiting={t('graph.waiting')} skeleton={<GreyRows rows={1} height="28rem" gap="0" />}>
        {({ sellerGraph }) =>
          sellerGraph && (
            <>
              {sellerGraph.isCut && <p>{t('graph.cut', { count: sellerGraph.nodes.length })}</p>}
              <Suspense fallback={<GreyRows rows={1} height="28rem" gap="0" />}>
                <GraphCanvas graph={sellerGraph} sellerId={sellerId} />
              </Suspense>
              <GraphTable graph={sellerGraph} />
            </>
          )
        }
      </Answered>
    </section>
  )
}
