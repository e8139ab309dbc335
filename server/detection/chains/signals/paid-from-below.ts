import type { Words } from '../../../core/words.ts'
import { type ChainSignal, lackingLink } from '../chain-signal.ts'
import { oneLinkWithBoth, strongest, twoLinksWithWords } from '../smallest-sub-graph.ts'

const lackingWords: Words = {
  zh: '没有材料显示以下线的销售业绩计算上线报酬',
  en: 'Nothing shows that an upline is paid from what its downline sells',
}
const lackingRecruiting: Words = {
  zh: '没有材料显示被发展人员又发展或者被要求发展他人（不等于没有，层级少也不等于合法）',
  en: 'Nothing shows that whoever was recruited recruits others or is asked to (which is not to say that it is not so, nor that few levels are lawful)',
}

/**
 * 团队计酬, article 7(3): whoever was recruited is to recruit others, lines of up and down form, and the upline is paid
 * from what the downline sells. That others are to be recruited is shown by words that ask for it, or by a third level.
 */
export const paidFromBelow: ChainSignal = {
  name: 'chain-team-pay',
  version: 1,
  element: 'TEAM_PAY',
  label: { zh: '团队计酬：按下线销售业绩计酬', en: 'Team pay: from what the downline sells' },
  articles: ['pyr-7-3'],
  scope: 'chain',
  reads: ['team-pay', 'recruitment-pay'],
  evaluate: (chain) => {
    const subGraph = oneLinkWithBoth(chain, 'TEAM_PAY', 'RECRUITMENT_PAY') ?? twoLinksWithWords(chain, 'TEAM_PAY')
    const hasWords = strongest(chain, 'TEAM_PAY').length > 0
    const isLinked = chain.links.length > 0
    return {
      element: 'TEAM_PAY',
      subGraph,
      lacking: [
        ...(isLinked ? [] : [lackingLink]),
        ...(hasWords ? [] : [lackingWords]),
        ...(isLinked && hasWords && !subGraph ? [lackingRecruiting] : []),
      ],
    }
  },
}
