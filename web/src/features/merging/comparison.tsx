import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { DivisionName } from '../../ui/desk/division-name.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayTime } from '../../ui/say-date.ts'
import classes from './comparison.module.css'
import type { Compared } from './merging-query.ts'

type Value = { key: string; text: string; isShared: boolean }

const valuesOf = (ours: readonly { id: string; text: string }[], theirs: readonly { text: string }[]): Value[] =>
  ours.map(({ id, text }) => ({ key: id, text, isShared: theirs.some((other) => other.text === text) }))

/** Both sellers side by side, line by line; what they share is said in words. */
export const Comparison = ({ one, other }: { one: Compared; other: Compared }) => {
  const { t } = useTranslation('merging')
  const [chosen] = language.use()
  const both = [one, other] as const
  const accounts = both.map((seller) =>
    seller.accounts.map(({ id, platformLabel, handle }) => ({ id, text: `${platformLabel} ${handle}` })),
  )
  const identifiers = both.map((seller) =>
    seller.identifiers.map(({ id, kindLabel, value }) => ({ id, text: `${kindLabel} ${value}` })),
  )
  const lists = [
    {
      label: t('compare.accounts'),
      values: [valuesOf(accounts[0]!, accounts[1]!), valuesOf(accounts[1]!, accounts[0]!)],
    },
    {
      label: t('compare.identifiers'),
      values: [valuesOf(identifiers[0]!, identifiers[1]!), valuesOf(identifiers[1]!, identifiers[0]!)],
    },
  ]
  const facts = [
    { label: t('compare.number'), values: both.map(({ number }) => number) },
    { label: t('compare.kind'), values: both.map(({ kindLabel }) => kindLabel) },
    { label: t('compare.realName'), values: both.map(({ realNameLabel }) => realNameLabel) },
    {
      label: t('compare.division'),
      values: both.map(({ divisionCode }) =>
        divisionCode ? <DivisionName key={divisionCode} code={divisionCode} /> : t('compare.unknown'),
      ),
    },
    { label: t('compare.since'), values: both.map(({ createdAt }) => sayTime(createdAt, chosen)) },
    { label: t('compare.cases'), values: both.map(({ caseCount }) => String(caseCount)) },
    {
      label: t('compare.group'),
      values: both.map(({ operator }) => (operator ? t('compare.members', { count: operator.members.length }) : '')),
    },
  ]
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead>
        <tr>
          <td />
          {both.map(({ id, name }) => (
            <th scope="col" key={id}>
              <Link to={`/desk/sellers/${id}`}>{name}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {both.map(({ id }, i) => (
              <td key={id}>{values[i]}</td>
            ))}
          </tr>
        ))}
        {lists.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {both.map(({ id }, i) => (
              <td key={id}>
                {values[i]!.length === 0 && t('compare.none')}
                <ul>
                  {values[i]!.map(({ key, text, isShared }) => (
                    <li key={key}>
                      {text} {isShared && <Tag tone="done">{t('compare.same')}</Tag>}
                    </li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
