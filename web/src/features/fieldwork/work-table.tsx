import { useTranslation } from 'react-i18next'
import classes from './fieldwork.module.css'
import type { Work } from './fieldwork-query.ts'
import { sayQuality, sayShare } from './say-quality.ts'

const DAY_MS = 86_400_000

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

type WorkTableProps = { rows: readonly Work[]; from: string; to: string }

/** Rate and quality, collector by collector. */
export const WorkTable = ({ rows, from, to }: WorkTableProps) => {
  const { t } = useTranslation('fieldwork')
  const weeks = Math.max(daysBetween(from, to) / 7, 1 / 7)
  const cells = ({ records, days, duplicates, refused, waiting, confirmed, wrong, quality }: Work) => [
    records,
    (records / Math.max(days.length, 1)).toFixed(1),
    (records / weeks).toFixed(1),
    sayShare(duplicates, records),
    sayShare(refused, records),
    waiting,
    `${confirmed} / ${wrong}`,
    sayQuality(t, quality),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is moved sideways by keys
    <section className={classes.scroll} tabIndex={0} aria-label={t('work.title')}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('work.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('work.collector')}</th>
            {(['records', 'perDay', 'perWeek', 'duplicates', 'refused', 'waiting', 'reviewed', 'quality'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`work.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.collector?.id}>
              <th scope="row">{row.collector?.name}</th>
              {cells(row).map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
