import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drawing } from './drawing-query.ts'
import { BOX, layOutDrawing } from './lay-out-drawing.ts'
import classes from './procedure-drawing.module.css'

/** The procedure drawn from its own definition, with the way this case has gone; the same again in words. */
export const ProcedureDrawing = ({ drawing, name }: { drawing: Drawing; name: string }) => {
  const { t } = useTranslation('cases')
  const arrow = useId()
  const { states, steps, width, height } = layOutDrawing(drawing)
  const shown = useRef<HTMLElement>(null)
  const middle = (states.find(({ status }) => status === 'CURRENT')?.x ?? 0) + BOX.width / 2
  // A long procedure is wider than its window: it opens where the case is.
  useEffect(() => {
    if (shown.current) shown.current.scrollLeft = middle - shown.current.clientWidth / 2
  }, [middle])
  const labelOf = (state: string) => drawing.states.find((one) => one.state === state)!.label
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section ref={shown} className={classes.window} aria-label={t('case.drawing.window', { name })} tabIndex={0}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          className={classes.drawing}
        >
          <defs>
            {(['open', 'taken'] as const).map((kind) => (
              <marker
                key={kind}
                id={`${arrow}${kind}`}
                viewBox="0 0 8 8"
                refX="8"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="M 0 0 L 8 4 L 0 8 z" className={classes.tip} data-taken={kind === 'taken'} />
              </marker>
            ))}
          </defs>
          {steps.map((step) => (
            <path
              key={`${step.from} ${step.to}`}
              d={step.path}
              className={classes.step}
              data-taken={step.taken}
              markerEnd={`url(#${arrow}${step.taken ? 'taken' : 'open'})`}
            />
          ))}
          {states.map((state) => (
            <g key={state.state} className={classes.state} data-status={state.status}>
              <rect x={state.x} y={state.y} width={BOX.width} height={BOX.height} rx="8" />
              <text y={state.y + BOX.height / 2} textAnchor="middle" dominantBaseline="central">
                {inLines(`${MARKS[state.status]}${state.label}`).map((line, i, { length }) => (
                  <tspan key={line} x={state.x + BOX.width / 2} dy={i === 0 ? -LINE * ((length - 1) / 2) : LINE}>
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <ul className={classes.words} aria-label={t('case.drawing.words')}>
        {drawing.states.map((state) => (
          <li key={state.state}>
            <strong>{state.label}</strong>
            {state.status !== 'OPEN' && <> {t(`case.drawing.status.${state.status}`)}</>}
            <ul>
              {drawing.steps
                .filter(({ from }) => from === state.state)
                .map((step) => (
                  <li key={`${step.action} ${step.to}`}>
                    {t('case.drawing.step', { step: step.label, state: labelOf(step.to) })}
                    {step.taken && <> {t('case.drawing.taken')}</>}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

const MARKS = { OPEN: '', PASSED: '✓ ', CURRENT: '● ' } as const

/** Pixels from one line of a name to the next. */
const LINE = 17

/** How much of a box a sign takes, in Han signs; nine of them fit into a line. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\p{Script=Han}，、（）]/u.test(sign) ? 1 : 0.55), 0)
const ROOM = 9

/** A name in as many lines as it needs, broken between words, or between Han signs. */
const inLines = (label: string): string[] => {
  const lines = ['']
  for (const piece of label.match(/[\p{Script=Han}][，、）]?|[^\p{Script=Han}\s]+\s*|\s+/gu) ?? []) {
    const longer = lines.at(-1)! + piece
    if (widthOf(longer.trimEnd()) > ROOM && lines.at(-1) !== '') lines.push(piece)
    else lines[lines.length - 1] = longer
  }
  return lines.map((line) => line.trim())
}
