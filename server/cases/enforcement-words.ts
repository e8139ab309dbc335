import type { Words } from '../core/words.ts'
import type { RuleName } from '../law/rules.ts'
import { type Decision, type GivenUp, GRAVE_KINDS, type Grave, type Publicity } from './enforcement-facts.ts'

/** Penalty procedure rules, article 60(1). */
export const decisionWords: Record<Decision, Words> = {
  penalise: { zh: '给予行政处罚', en: 'A penalty' },
  exempt: { zh: '依法不予行政处罚', en: 'No penalty, as the law allows' },
  notProven: { zh: '违法事实不能成立，不予行政处罚', en: 'Not proven: no penalty' },
  transfer: { zh: '不属于本部门管辖，移送其他行政机关', en: 'Another authority’s matter: handed over' },
  criminal: { zh: '涉嫌犯罪，移送司法机关', en: 'Suspected crime: handed to the judicial organs' },
}

/** Kinds beside warning, criticism, fine and forfeiture: Administrative Penalty Law, article 9(3) and (4). */
export const graveWords: Record<Grave, Words> = {
  none: { zh: '没有', en: 'None' },
  suspension: { zh: '暂扣许可证件', en: 'A licence is suspended' },
  downgrade: { zh: '降低资质等级', en: 'The grade of a qualification is lowered' },
  revocation: { zh: '吊销许可证件', en: 'A licence is revoked' },
  restriction: { zh: '限制开展生产经营活动', en: 'The business is restricted' },
  stoppage: { zh: '责令停产停业', en: 'Production or business has to stop' },
  shutdown: { zh: '责令关闭', en: 'The business has to close' },
  ban: { zh: '限制从业', en: 'A ban from the trade' },
  licence: { zh: '降低资质等级、吊销许可证件', en: 'A licence is lowered or revoked' },
  closure: { zh: '责令停产停业、责令关闭、限制从业', en: 'Closure, or a ban from the trade' },
}

/** Those that a step takes. */
export const graveChoices: Record<string, Words> = Object.fromEntries(
  (['none', ...GRAVE_KINDS] as const).map((kind) => [kind, graveWords[kind]]),
)

/** Administrative Penalty Law, article 64(1) and (6). */
export const givenUpWords: Record<GivenUp, Words> = {
  withdrawn: { zh: '撤回听证要求', en: 'The party took its request back' },
  absent: { zh: '无正当理由未出席听证', en: 'The party stayed away without good reason' },
  left: { zh: '未经许可中途退出听证', en: 'The party left without permission' },
}

export const publicityWords: Record<Publicity, Words> = {
  own: { zh: '当事人登记在本省，由本机关公示', en: 'Registered in this province: published here' },
  otherProvince: { zh: '当事人登记在外省，推送登记地公示', en: 'Registered elsewhere: sent there to be published' },
  none: { zh: '依规定不予公示', en: 'Not to be published' },
}

/** How a fine is paid that was decided on the spot: Administrative Penalty Law, articles 67 and 68. */
export const paymentsOnTheSpot = {
  none: { zh: '仅警告，没有罚款', en: 'A warning: nothing to pay' },
  cash: { zh: '依法当场收缴', en: 'Taken in cash, as the law allows' },
  bank: { zh: '到银行或者电子支付缴纳', en: 'To the bank, or by electronic payment' },
} as const satisfies Record<string, Words>

/** On what ground officers take a fine in cash themselves, and the rule behind each. */
export const cashGrounds = {
  small: { words: { zh: '当场处以一百元以下罚款', en: 'A fine of at most 100 yuan' }, rule: 'cashSmall' },
  hardLater: {
    words: { zh: '不当场收缴事后难以执行', en: 'It could hardly be collected later' },
    rule: 'cashHardLater',
  },
  remote: {
    words: {
      zh: '边远、水上、交通不便地区，当事人缴纳确有困难并提出',
      en: 'A remote place or on the water: the party cannot well pay otherwise, and asked for it',
    },
    rule: 'cashRemote',
  },
} as const satisfies Record<string, { words: Words; rule: RuleName }>
