import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Authorisations } from './authorisations.tsx'
import { type Brand, brandQuery } from './brands-query.ts'
import { DescribeForm } from './describe-form.tsx'

/** One brand: its names and marks, what it says of itself, and whom it authorises. */
export const BrandPage = () => {
  const { t } = useTranslation('brands')
  const { brandId = '' } = useParams()
  const isKnown = isUuid(brandId)
  const answer = useAnswer({
    query: brandQuery,
    variables: { id: brandId },
    about: `brand ${brandId}`,
    pause: !isKnown,
  })
  if (!isKnown) return <NotFound />
  const found = answer.data?.brand
  return (
    <DeskPage
      title={found?.nameZh ?? t('brand')}
      tools={found?.mayEdit && <LinkButton to={`/desk/brands/${found.id}/edit`}>{t('edit')}</LinkButton>}
    >
      <p className={card.quiet}>
        <Link to="/desk/brands">{t('back')}</Link>
      </p>
      <Answered answer={answer} waiting={t('waitingOne')}>
        {({ brand }) =>
          brand ? (
            <>
              <Told brand={brand} />
              <Authorisations brand={brand} />
            </>
          ) : (
            <p>{t('gone')}</p>
          )
        }
      </Answered>
    </DeskPage>
  )
}

const Told = ({ brand }: { brand: Brand }) => {
  const { t } = useTranslation('brands')
  const [isDescribing, setDescribing] = useState(false)
  const { contact } = brand
  const joined = (values: readonly string[]) => values.join(t('and'))
  return (
    <section className={card.section} aria-label={t('entry')}>
      <Facts
        facts={[
          brand.nameLatin && { label: t('fields.nameLatin'), value: brand.nameLatin },
          brand.aliases.length > 0 && { label: t('fields.aliases'), value: joined(brand.aliases) },
          { label: t('fields.rightHolder'), value: brand.rightHolder ?? t('noHolder') },
          brand.marks.length > 0 && {
            label: t('fields.marks'),
            value: joined(brand.marks.map((mark) => t('mark', { number: mark.registrationNo, class: mark.class }))),
          },
          brand.goods.length > 0 && { label: t('fields.goods'), value: joined(brand.goods) },
          contact && {
            label: t('describe.contact'),
            value: [contact.name, contact.phone, contact.email].filter(Boolean).join(' · '),
          },
        ]}
      />
      <p className={card.quiet}>{t('noLicence')}</p>
      {brand.mayKeep && !isDescribing && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setDescribing(true)}>
            {t('describe.title')}
          </Button>
        </div>
      )}
      {isDescribing && <DescribeForm brand={brand} onClose={() => setDescribing(false)} />}
    </section>
  )
}
