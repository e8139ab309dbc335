import type { Words } from '../../core/words.ts'

/**
 * When the guide to absolute terms (2023, articles 4 to 6) leaves an absolute term alone, and the words by which such
 * a use is told. `side` says where they stand: before the term, after it, or either; `reach` how near, in signs of the
 * normalised text and within one sentence.
 */
export type Exception = {
  label: Words
  side: 'before' | 'after' | 'either'
  reach: number
  words: readonly string[]
}

const exception = (zh: string, en: string, side: Exception['side'], reach: number, words: string): Exception => ({
  label: { zh, en },
  side,
  reach,
  words: words === '' ? [] : words.split('|'),
})

export const exceptions = {
  aim: exception(
    '仅表明态度、理念或目标追求',
    'speaks of attitude, philosophy or aims only',
    'before',
    10,
    '追求|力求|致力于|致力|争取|努力|目标|愿景|理念|立志|争做|争创|志在|希望成为|梦想|宗旨|做更好的|成就|祝您|祝你|祝愿|愿您|愿你|送给|陪伴|献给|用心做|尽最|以最|用最|尽我们|竭诚',
  ),
  self: exception(
    '同一品牌或同一企业内的自我比较',
    'compares goods of one brand or business only',
    'before',
    6,
    '本品牌|本系列|该系列|全系列|同系列|历代|店内|本店|我店|我家|自家|本公司|我们店|全店|上一代|上代|前一代|前代|老款|旧款|我们历史|本产品系列|门店|家里',
  ),
  tip: exception(
    '使用方法、时间或保存期限的提示',
    'tells how or when to use or keep the goods',
    'after',
    6,
    '食用|饮用|赏味|保存|储存|使用期|使用时间|使用方法|服用|观赏期|口感温度|冲泡|佩戴时间|施用|播种|种植时间|安装位置|拍摄时间|游览时间|睡眠时间',
  ),
  award: exception(
    '依规定评定的奖项或称号',
    'an award or title given under rules',
    'either',
    14,
    '荣获|获得|获评|荣膺|被评为|评为|入选|授予|大奖|奖项|奖杯|金奖|称号|认定为|评选',
  ),
  title: exception(
    '称号本身的组成部分',
    'part of such a title itself',
    'after',
    14,
    '示范|样板工程|试点|名录|非遗|传承',
  ),
  fact: exception(
    '限定时间、地域并有来源的事实',
    'a fact bounded in time or place, with its source',
    'either',
    40,
    '数据来源|据统计|统计数据|截至|截止|市场占有率|尼尔森|欧睿|来源于|根据公开|年度排名',
  ),
  name: exception('书名、作品名', 'the title of a work', 'either', 0, ''),
  asked: exception('询问或转述，未作为宣传', 'asked or reported rather than claimed', 'after', 4, '吗|么?|么？|？|?'),
} as const satisfies Record<string, Exception>

export type ExceptionName = keyof typeof exceptions

export const exceptionNames = Object.keys(exceptions) as ExceptionName[]
