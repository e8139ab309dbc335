import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { NotFound } from '../../ui/not-found.tsx'
import { Notice } from '../../ui/notice.tsx'
import { emptyIdentity, identityOf } from './brand-draft.ts'
import { brandQuery } from './brands-query.ts'
import { IdentityForm } from './identity-form.tsx'

/** Registers a brand, or changes its names and marks. */
export const BrandFormPage = () => {
  const { t } = useTranslation('brands')
  const { brandId } = useParams()
  const mayEdit = may(useMe(), 'edit:Brand')
  const isKnown = brandId !== undefined && isUuid(brandId)
  const answer = useAnswer({
    query: brandQuery,
    variables: { id: brandId ?? '' },
    about: `brand ${brandId}`,
    pause: !isKnown,
  })
  if (brandId !== undefined && !isKnown) return <NotFound />
  return (
    <DeskPage title={t(brandId ? 'edit' : 'register')}>
      <p className={card.quiet}>
        <Link to={brandId ? `/desk/brands/${brandId}` : '/desk/brands'}>{t(brandId ? 'backToBrand' : 'back')}</Link>
      </p>
      {!mayEdit && (
        <Notice kind="soon">
          <p>{t('form.noRight')}</p>
        </Notice>
      )}
      {mayEdit && !brandId && <IdentityForm start={emptyIdentity} />}
      {mayEdit && brandId && (
        <Answered answer={answer} waiting={t('waitingOne')}>
          {({ brand }) =>
            brand ? (
              <IdentityForm start={identityOf(brand)} editing={{ brandId: brand.id, expectedVersion: brand.version }} />
            ) : (
              <p>{t('gone')}</p>
            )
          }
        </Answered>
      )}
    </DeskPage>
  )
}
