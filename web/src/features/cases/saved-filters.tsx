import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useKept } from '../../ui/desk/use-kept.ts'
import fieldClasses from '../../ui/field.module.css'
import { CloseIcon } from '../../ui/icons.tsx'
import { isNarrowed, listSearchOf } from './queue-filter.ts'
import classes from './queue-tools.module.css'

type Saved = { name: string; search: string }

const isSaved = (kept: unknown): kept is Saved[] =>
  Array.isArray(kept) && kept.every((one) => typeof one?.name === 'string' && typeof one?.search === 'string')

const MOST = 12
const NAME_LENGTH = 20

/** Filters worth coming back to, by the name they were given; the address holds what they are. */
export const SavedFilters = () => {
  const { t } = useTranslation('cases')
  const [params] = useSearchParams()
  const [saved, keep] = useKept<readonly Saved[]>('filters', [], isSaved)
  const [name, setName] = useState<string>()
  const asked = new URLSearchParams(params)
  asked.delete('after')
  const search = listSearchOf(asked)
  const canSave = isNarrowed(params) && saved.length < MOST && !saved.some((one) => one.search === search)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const given = name?.trim()
    if (!given) return
    keep([...saved.filter((one) => one.name !== given), { name: given, search }])
    setName(undefined)
  }
  if (saved.length === 0 && !canSave) return null
  return (
    <div className={classes.saved}>
      {saved.length > 0 && (
        <nav aria-label={t('saved.title')}>
          <ul className={classes.list}>
            {saved.map((one) => (
              <li key={one.name} className={classes.chip} data-on={one.search === search || undefined}>
                <Link
                  to={`/desk/cases${one.search}`}
                  className={classes.link}
                  aria-current={one.search === search ? 'page' : undefined}
                >
                  {one.name}
                </Link>
                <button
                  type="button"
                  className={classes.drop}
                  aria-label={t('saved.drop', { name: one.name })}
                  onClick={() => keep(saved.filter((other) => other !== one))}
                >
                  <CloseIcon />
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {canSave && name === undefined && (
        <Button variant="subtle" onClick={() => setName('')}>
          {t('saved.save')}
        </Button>
      )}
      {canSave && name !== undefined && (
        <form className={classes.name} onSubmit={save}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the press that opened it asked to type in it
            autoFocus
            className={fieldClasses.input}
            aria-label={t('saved.name')}
            placeholder={t('saved.name')}
            value={name}
            maxLength={NAME_LENGTH}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('saved.keep')}
          </Button>
          <Button variant="default" onClick={() => setName(undefined)}>
            {t('saved.cancel')}
          </Button>
        </form>
      )}
    </div>
  )
}
