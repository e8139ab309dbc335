import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import card from '../../ui/desk/card.module.css'
import classes from './graph.module.css'
import type { Graph } from './merging-query.ts'

const STEP = 50

const addressOf = ({ id, kind }: Graph['nodes'][number]): string | undefined => {
  if (kind === 'SELLER') return `/desk/sellers/${id}`
  return kind === 'CASE' ? `/desk/cases/${id}` : undefined
}

/** The drawing in words: each tie as a line. */
export const GraphTable = ({ graph }: { graph: Graph }) => {
  const { t } = useTranslation('merging')
  const [shown, setShown] = useState(STEP)
  const byId = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph])
  const name = (id: string) => {
    const node = byId.get(id)!
    const address = addressOf(node)
    return (
      <>
        <span className={classes.what}>{node.what}</span>{' '}
        {address ? <Link to={address}>{node.label}</Link> : node.label}
      </>
    )
  }
  if (graph.edges.length === 0) return <p>{t('graph.alone')}</p>
  return (
    <>
      <table className={classes.table}>
        <caption>{t('graph.table', { nodes: graph.nodes.length, edges: graph.edges.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('graph.from')}</th>
            <th scope="col">{t('graph.tie')}</th>
            <th scope="col">{t('graph.to')}</th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.slice(0, shown).map(({ fromId, toId, kind, label }) => (
            <tr key={`${fromId} ${toId} ${kind}`}>
              <td>{name(fromId)}</td>
              <td>{label}</td>
              <td>{name(toId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < graph.edges.length && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setShown(shown + STEP)}>
            {t('graph.more', { count: graph.edges.length - shown })}
          </Button>
        </div>
      )}
    </>
  )
}
