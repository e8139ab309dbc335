import cytoscape from 'cytoscape'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './graph.module.css'
import { layOutGraph } from './lay-out-graph.ts'
import type { Graph } from './merging-query.ts'

const SHAPES = { SELLER: 'ellipse', ACCOUNT: 'round-rectangle', IDENTIFIER: 'diamond', CASE: 'rectangle' } as const
const LINES = { MERGED: 'solid', HAS: 'solid', SHOWS: 'dashed', UPLINE: 'solid', ABOUT: 'dotted' } as const

/** The page's own colours, light or dark. */
const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** The drawing. What it shows stands in words below it, so readers pass it over. */
export const GraphCanvas = ({ graph, sellerId }: { graph: Graph; sellerId: string }) => {
  const { t } = useTranslation('merging')
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!holder.current) return
    const places = layOutGraph(graph, sellerId)
    const isCrowded = graph.edges.length > 2_000
    const drawing = cytoscape({
      container: holder.current,
      elements: [
        ...graph.nodes.map(({ id, label, kind }) => ({ data: { id, label, kind }, position: { ...places.get(id)! } })),
        ...graph.edges.map(({ fromId, toId, kind }) => ({ data: { source: fromId, target: toId, kind } })),
      ],
      layout: { name: 'preset', padding: 24 },
      // What keeps five thousand nodes moving
      textureOnViewport: true,
      hideEdgesOnViewport: isCrowded,
      pixelRatio: 1,
      wheelSensitivity: 0.3,
      minZoom: 0.02,
      maxZoom: 3,
      style: [
        {
          selector: 'node',
          style: {
            width: 22,
            height: 22,
            'background-color': colour('--line-strong'),
            label: 'data(label)',
            color: colour('--text'),
            'font-size': 12,
            'min-zoomed-font-size': 8,
            'text-valign': 'bottom',
            'text-margin-y': 4,
            'text-wrap': 'ellipsis',
            'text-max-width': '110px',
          },
        },
        ...Object.entries(SHAPES).map(([kind, shape]) => ({
          selector: `node[kind = "${kind}"]`,
          style: { shape, ...(kind === 'SELLER' && { 'background-color': colour('--accent'), width: 30, height: 30 }) },
        })),
        {
          selector: `node[id = "${sellerId}"]`,
          style: { width: 44, height: 44, 'border-width': 3, 'border-color': colour('--text') },
        },
        {
          selector: 'edge',
          style: {
            width: 1.5,
            opacity: isCrowded ? 0.3 : 1,
            'line-color': colour('--line-strong'),
            'curve-style': 'haystack',
          },
        },
        ...Object.entries(LINES).map(([kind, line]) => ({
          selector: `edge[kind = "${kind}"]`,
          style: { 'line-style': line },
        })),
        { selector: 'edge[kind = "MERGED"]', style: { width: 4, 'line-color': colour('--accent') } },
        {
          selector: 'edge[kind = "UPLINE"]',
          style: {
            'curve-style': 'straight',
            'target-arrow-shape': 'triangle',
            'target-arrow-color': colour('--line-strong'),
          },
        },
      ] as cytoscape.StylesheetJson,
    })
    if (graph.nodes.length < 12) drawing.zoom({ level: Math.min(drawing.zoom(), 1), renderedPosition: { x: 0, y: 0 } })
    drawing.center(drawing.getElementById(sellerId))
    if (graph.nodes.length >= 12) drawing.fit(undefined, 24)
    holder.current.dataset.drawn = String(graph.nodes.length)
    return () => drawing.destroy()
  }, [graph, sellerId])
  return (
    <>
      <ul className={classes.legend} aria-label={t('graph.legend')}>
        <li>● {t('graph.kind.SELLER')}</li>
        <li>▢ {t('graph.kind.ACCOUNT')}</li>
        <li>◆ {t('graph.kind.IDENTIFIER')}</li>
        <li>■ {t('graph.kind.CASE')}</li>
      </ul>
      <div ref={holder} className={classes.canvas} aria-hidden="true" />
    </>
  )
}
