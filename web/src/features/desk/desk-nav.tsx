import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useMe } from '../../ui/desk/me.ts'
import { Window } from '../../ui/desk/window.tsx'
import classes from './desk-nav.module.css'
import { type Place, queueCountOf } from './places.ts'

type DeskNavProps = {
  queues: readonly Place[]
  registers: readonly Place[]
  trouble: { data: unknown; error: unknown; retry: () => void }
  isOpen: boolean
  onClose: () => void
}

/** The queues with their counts and the registers: a column on a wide screen, a drawer on a narrow one. */
export const DeskNav = (props: DeskNavProps) => {
  const { t } = useTranslation('desk')
  return (
    <>
      <nav className={classes.column} aria-label={t('nav.label')}>
        <Places {...props} />
      </nav>
      <Window isOpen={props.isOpen} title={t('nav.label')} size="side" onClose={props.onClose}>
        <nav aria-label={t('nav.label')}>
          <Places {...props} />
        </nav>
      </Window>
    </>
  )
}

const Places = ({ queues, registers, trouble, onClose }: DeskNavProps) => {
  const { t } = useTranslation('desk')
  const me = useMe()
  return (
    <>
      {trouble.data === undefined && !trouble.error && (
        <div className={classes.waiting}>
          <GreyRows rows={queueCountOf(me)} height="1.75rem" gap="1rem" />
        </div>
      )}
      {trouble.data === undefined && Boolean(trouble.error) && (
        <p className={classes.trouble}>
          {t('nav.noCounts')}{' '}
          <button type="button" className={classes.again} onClick={trouble.retry}>
            {t('nav.again')}
          </button>
        </p>
      )}
      {queues.length > 0 && <PlaceList places={queues} label={t('nav.queues')} onClose={onClose} />}
      <PlaceList places={registers} label={t('nav.registers')} onClose={onClose} />
    </>
  )
}

const PlaceList = ({ places, label, onClose }: { places: readonly Place[]; label: string; onClose: () => void }) => {
  const { t } = useTranslation('desk')
  const { pathname, search } = useLocation()
  const queue = new URLSearchParams(search).get('queue')
  const isHere = (to: string) => {
    const [path, query] = to.split('?')
    if (query) return pathname.startsWith(path!) && queue === new URLSearchParams(query).get('queue')
    return pathname === path || pathname.startsWith(`${path}/`)
  }
  return (
    <ul className={classes.list} aria-label={label}>
      {places.map((place) => (
        <li key={place.to}>
          <Link
            to={place.to}
            className={classes.place}
            aria-current={isHere(place.to) ? 'page' : undefined}
            onClick={onClose}
          >
            <span>{place.label}</span>
            {place.count !== undefined && (
              <span className={classes.count}>
                {place.count}
                <span className="visually-hidden"> {t('nav.items', { count: place.count })}</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
