import { useTranslation } from 'react-i18next'
import { SellerPicker } from '../../ui/desk/seller-picker.tsx'
import { problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './paper-form.module.css'
import { SELLER_WORDS } from './paper-input.ts'
import type { PartProps } from './part-props.ts'

const MAX_LENGTH: Record<(typeof SELLER_WORDS)[number], number> = {
  wechatId: 60,
  shopName: 100,
  payee: 60,
  phone: 30,
  link: 500,
  waybill: 60,
  description: 500,
}

/** Who it is about: one of the register, or as it was told. */
export const PaperSeller = ({ typed, problems, write }: PartProps) => {
  const { t } = useTranslation('papers')
  return (
    <section className={classes.part}>
      <h2>{t('section.seller')}</h2>
      <SellerPicker
        id="sellerId"
        label={t('sellerId')}
        why={t('sellerWhy')}
        error={problemAt(problems, 'sellerId')}
        isOptional
        value={typed.sellerId ?? ''}
        onChange={(value) => write('sellerId', value)}
      />
      <div className={classes.pair}>
        {SELLER_WORDS.map((word) => (
          <TextField
            key={word}
            id={`seller.${word}`}
            label={t(`seller.${word}`)}
            error={problemAt(problems, `seller.${word}`)}
            value={typed[`seller.${word}`] ?? ''}
            onChange={(value) => write(`seller.${word}`, value)}
            maxLength={MAX_LENGTH[word]}
            isOptional
          />
        ))}
      </div>
    </section>
  )
}
