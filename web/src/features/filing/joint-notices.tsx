import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { graphql, type ResultOf } from '../../app/graphql.ts'
import { language } from '../../app/preferences.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { sayDay } from '../../ui/say-date.ts'
import type { Draft } from './draft.ts'
import { draftStore } from './draft-store.ts'

const JointNotices = graphql(`
  query JointNotices($seller: SellerToldInput!, $sellerId: UUID) {
    jointNotices(seller: $seller, sellerId: $sellerId) {
      id
      authorityName
      sellerName
      goods
      until
    }
  }
`)

type Published = ResultOf<typeof JointNotices>['jointNotices'][number]

/** What is asked with: what a seller is known by in public. Neither phone nor payee nor waybill leaves the device here. */
const askedOf = ({ seller, chosenSeller }: Draft) => {
  const { wechatId, shopName, link } = seller
  const told = { wechatId: wechatId?.trim() || null, shopName: shopName?.trim() || null, link: link?.trim() || null }
  return { seller: told, sellerId: chosenSeller?.id ?? null }
}

/**
 * Joint complaints that offices have published about the seller named; the filer may ask to be part of one. Asked for
 * complaints alone, once a remedy is wanted.
 */
export const JointNoticeChoice = ({ draft, error }: { draft: Draft; error?: string | undefined }) => {
  const { t } = useTranslation('filing')
  const [chosen] = language.use()
  const asked = askedOf(draft)
  const isAsked = asked.sellerId !== null || Object.values(asked.seller).some(Boolean)
  const [{ data, fetching }] = useQuery({ query: JointNotices, variables: asked, pause: !isAsked })
  const found = isAsked ? (data?.jointNotices ?? []) : []
  const isGone =
    draft.joint !== null && !fetching && data !== undefined && !found.some(({ id }) => id === draft.joint?.id)
  // Over meanwhile, or of the seller named before.
  useEffect(() => {
    if (isGone) draftStore.change({ joint: null })
  }, [isGone])
  const titleOf = ({ authorityName, goods }: Published) => t('joint.join', { office: authorityName, goods })
  const choose = ([id]: string[]) => {
    const one = found.find((notice) => notice.id === id)
    draftStore.change({ joint: one ? { id: one.id, title: titleOf(one) } : null })
  }
  if (found.length === 0) return null
  return (
    <ChoiceList
      id="joint"
      legend={t('joint.title')}
      why={t('joint.why')}
      error={error}
      items={[
        ...found.map((notice) => ({
          value: notice.id,
          label: titleOf(notice),
          description: t(notice.sellerName === null ? 'joint.until' : 'joint.untilOf', {
            seller: notice.sellerName,
            day: sayDay(notice.until, chosen),
          }),
        })),
        { value: 'no', label: t('joint.no'), description: t('joint.noWhy') },
      ]}
      chosen={[draft.joint?.id ?? 'no']}
      kind="one"
      onChange={choose}
    />
  )
}
