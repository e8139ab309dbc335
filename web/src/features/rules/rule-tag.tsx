import { useTranslation } from 'react-i18next'
import { Tag } from '../../ui/desk/tag.tsx'
import type { RuleRow } from './lexicon-query.ts'

const tones = { DRAFT: 'plain', TRIAL: 'accent', SHADOW: 'soon', ACTIVE: 'done', OFF: 'plain' } as const

/** How a rule stands, as one word. */
export const RuleTag = ({ state }: { state: RuleRow['state'] }) => {
  const { t } = useTranslation('lexicon')
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
}
