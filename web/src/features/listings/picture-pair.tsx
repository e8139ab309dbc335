import { useTranslation } from 'react-i18next'
import classes from './pictures.module.css'

type Picture = { listingId: string; previewUrl: string | null }
type Offer = { id: string; title: string }

type PicturePairProps = { listingId: string; other: Offer; pictures: readonly Picture[] }

/** The picture of this listing and the one of another side by side, to be judged by eye. */
export const PicturePair = ({ listingId, other, pictures }: PicturePairProps) => {
  const { t } = useTranslation('listings')
  const addressOf = (id: string) => pictures.find((picture) => picture.listingId === id)?.previewUrl
  const [mine, theirs] = [addressOf(listingId), addressOf(other.id)]
  if (!mine || !theirs) return null
  return (
    <div className={classes.pair}>
      <figure>
        <img className={classes.picture} src={mine} alt={t('copies.pictureHere')} loading="lazy" />
        <figcaption>{t('copies.pictureHere')}</figcaption>
      </figure>
      <figure>
        <img
          className={classes.picture}
          src={theirs}
          alt={t('copies.pictureThere', { title: other.title })}
          loading="lazy"
        />
        <figcaption>{t('copies.pictureThere', { title: other.title })}</figcaption>
      </figure>
    </div>
  )
}
