import { useTranslation } from 'react-i18next'
import { problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SELLER_WORDS, type SellerWord } from './draft.ts'
import { draftStore } from './draft-store.ts'
import { EarlierFilings } from './earlier-filings.tsx'
import classes from './filing.module.css'
import { SELLER_LENGTHS } from './lengths.ts'
import { SellerSearch } from './seller-search.tsx'
import type { StepProps } from './step-props.ts'

const INPUT: Partial<Record<SellerWord, 'tel' | 'url'>> = { phone: 'tel', link: 'url' }

/** Who sold it: found among known sellers, or described by whatever is known. */
export const SellerStep = ({ draft, problems }: StepProps) => {
  const { t } = useTranslation('filing')
  return (
    <>
      <SellerSearch
        chosen={draft.chosenSeller}
        problem={problemAt(problems, 'sellerId')}
        onChoose={(chosenSeller) => draftStore.change({ chosenSeller })}
      />
      <h2 className={classes.section}>{t(draft.chosenSeller ? 'seller.alsoKnown' : 'seller.describe')}</h2>
      <p className={classes.lead}>{t('seller.describeWhy')}</p>
      {SELLER_WORDS.map((word) => (
        <TextField
          key={word}
          id={`seller.${word}`}
          label={t(`seller.${word}`)}
          why={t(`seller.${word}Why`)}
          error={problemAt(problems, `seller.${word}`)}
          value={draft.seller[word] ?? ''}
          onChange={(value) => draftStore.change({ seller: { ...draft.seller, [word]: value } })}
          maxLength={SELLER_LENGTHS[word]}
          inputMode={INPUT[word] ?? 'text'}
          isLong={word === 'description'}
          isOptional
        />
      ))}
      <EarlierFilings draft={draft} />
    </>
  )
}
