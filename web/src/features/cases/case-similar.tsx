import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { graphql } from '../../app/graphql.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Empty } from '../../ui/desk/empty.tsx'
import classes from '../../ui/desk/marked-text.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'

const similarQuery = graphql(`
  query SimilarCases($id: UUID!) {
    case(id: $id) {
      id
      similarCases {
        reasonLabels
        stretches { start end }
        case { id number procedureLabel categoryLabel stateLabel isClosed summary }
      }
    }
  }
`)

/** Cases like this one, of those the reader may see, each with why; the words that stand in both are marked. */
export const CaseSimilar = ({ caseId }: { caseId: string }) => {
  const { t } = useTranslation('cases')
  const answer = useAnswer({ query: similarQuery, variables: { id: caseId }, about: caseId, alsoOf: ['Case'] })
  return (
    <section className={card.section}>
      <h2>{t('similar.title')}</h2>
      <p className={card.quiet}>{t('similar.why')}</p>
      <Answered answer={answer} waiting={t('similar.waiting')}>
        {({ case: found }) =>
          !found || found.similarCases.length === 0 ? (
            <Empty title={t('similar.none')}>
              <p>{t('similar.noneWhy')}</p>
            </Empty>
          ) : (
            <ul className={card.list}>
              {found.similarCases.map(({ case: other, reasonLabels, stretches }) => (
                <li key={other.id} className={card.card}>
                  <div className={card.between}>
                    <Link to={`/desk/cases/${other.id}`}>{other.number}</Link>
                    <Tag tone={other.isClosed ? 'plain' : 'accent'}>{other.stateLabel}</Tag>
                  </div>
                  <p className={card.row}>
                    {reasonLabels.map((label) => (
                      <Tag key={label}>{label}</Tag>
                    ))}
                  </p>
                  <p className={card.quiet}>
                    {other.procedureLabel} · {other.categoryLabel}
                  </p>
                  <p>
                    <Marked text={other.summary} stretches={stretches} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

type Stretch = { start: number; end: number }

const Marked = ({ text, stretches }: { text: string; stretches: readonly Stretch[] }) => (
  <>
    {stretches.map(({ start, end }, i) => (
      <span key={start}>
        {text.slice(stretches[i - 1]?.end ?? 0, start)}
        <mark className={classes.mark}>{text.slice(start, end)}</mark>
      </span>
    ))}
    {text.slice(stretches.at(-1)?.end ?? 0)}
  </>
)
