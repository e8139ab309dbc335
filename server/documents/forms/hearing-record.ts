import { needsPresider } from '../../cases/enforcement-needs.ts'
import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { asTold, lineField, longField } from './form-fields.ts'
import { hearingFields, hearingRows } from './hearing-fields.ts'
import { cited } from './penalty-blocks.ts'

const DISCIPLINE = [
  '（一）服从听证主持人的指挥，未经听证主持人允许不得发言、提问；',
  '（二）未经听证主持人允许不得录音、录像和摄影；',
  '（三）听证参加人未经听证主持人允许不得退场；',
  '（四）不得大声喧哗，不得鼓掌、哄闹或者进行其他妨碍听证秩序的活动。',
]

const RIGHTS =
  '当事人享有以下权利：1．有权放弃听证；2．有权申请听证主持人、听证员、记录员、翻译人员回避；3．有权当场提出证明自己主张的证据；4．有权进行陈述和申辩；5．经听证主持人允许，可以对相关证据进行质证；6．经听证主持人允许，可以向到场的证人、鉴定人、勘验人发问；7．有权对听证笔录进行审核，认为无误后签名或者盖章。'

const DUTIES = '听证参加人承担以下义务：1．遵守听证纪律；2．在审核无误的听证笔录上签名或者盖章。'

/** 听证笔录: kept by the presiding officer, signed by all (HEAR, PEN 64). */
export const hearingRecord = defineForm({
  name: 'hearingRecord',
  words: { zh: '听证笔录', en: 'Record of a hearing' },
  source: { set: 'FORM56', place: 40, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'closeHearing',
  after: { enforcement: ['noticeHearing'] },
  needs: needsPresider,
  fields: [
    ...hearingFields,
    lineField('recusal', '当事人是否申请回避', 'Whether the party asked for a recusal'),
    longField('case', '办案人员提出的违法事实、证据、行政处罚建议及依据', 'What the investigators put forward', {
      maxLength: 4_000,
      known: asTold('writeReport', 'findings'),
    }),
    longField('defence', '当事人（第三人）的陈述和申辩', 'What the party and third parties said', { maxLength: 6_000 }),
    longField('evidence', '质证情况', 'How the evidence was tested', { maxLength: 6_000 }),
    longField('debate', '辩论情况', 'The debate', { maxLength: 6_000 }),
    longField('last', '最后意见', 'Last words of each side'),
  ],
  blocks: (given, typed) => [
    facts(...hearingRows(given, typed)),
    heading('听证过程：'),
    paragraph('记录员：经查，听证参加人已到场，现在宣布听证纪律：'),
    ...DISCIPLINE.map(paragraph),
    paragraph(
      `听证主持人：已核对当事人（委托代理人）和办案人员的身份。现在宣布听证会开始进行。本局依法向当事人送达了${cited('行政处罚听证通知书', given.paper('hearingNotice'))}。现告知听证参加人在听证中的权利义务。`,
    ),
    paragraph(RIGHTS),
    paragraph(DUTIES),
    paragraph(`当事人（委托代理人）是否申请听证主持人、记录员等人员回避：${typed('recusal')}`),
    heading('办案人员提出当事人违法的事实、证据、行政处罚建议及依据：'),
    ...paragraphs(typed('case')),
    heading('当事人（第三人）进行陈述和申辩：'),
    ...paragraphs(typed('defence')),
    heading('质证：'),
    ...paragraphs(typed('evidence')),
    heading('辩论：'),
    ...paragraphs(typed('debate')),
    heading('最后意见：'),
    ...paragraphs(typed('last')),
    paragraph('听证主持人：现在宣布听证结束。请听证参加人核对听证笔录，无误后请签名或者盖章。'),
    signatures('听证主持人', '听证员、翻译人员', '记录员', '办案人员', '当事人、委托代理人', '第三人、其他听证参加人'),
  ],
})
