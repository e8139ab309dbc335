/** The syllables of the Scheme for the Chinese Phonetic Alphabet (汉语拼音方案, 1958) without tones, ü written v. */
const SYLLABLES = new Set(
  `a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai
  chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo
  da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang
  fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao
  he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun
  ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian
  liang liao lie lin ling liu long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming
  miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa
  pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan
  que qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao
  she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang
  tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao
  xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze
  zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong
  zou zu zuan zui zun zuo`.split(/\s+/),
)
const LONGEST = 6

/**
 * The likeliest ways to read letters typed in one piece as syllables, those of fewest syllables first, at most `most`:
 * xian → xian, xi an. None where they are no pinyin. Linear in the letters.
 */
export const splitPinyin = (letters: string, most: number): string[][] => {
  const spelt = letters.replaceAll('ü', 'v').replace(/([ln])ue/g, '$1ve')
  const ways: string[][][] = [[[]]]
  for (let end = 1; end <= spelt.length; end++) {
    const here: string[][] = []
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const syllable = spelt.slice(start, end)
      if (SYLLABLES.has(syllable)) here.push(...ways[start]!.map((before) => [...before, syllable]))
    }
    ways.push(here.sort((one, other) => one.length - other.length).slice(0, most))
  }
  return ways[spelt.length]!
}

const isPinyin = (text: string) => splitPinyin(text.toLowerCase().replace(/[\s'’]/g, ''), 1).length > 0

const OTHER_V = /([ln])(?:u:|yu)/gi

/** ü is typed u: too, and yu as in passports: lu:you, lyuyou → lvyou. Only where it is pinyin so and not as it stands. */
const withV = (text: string): string => {
  const spelt = text.replace(OTHER_V, '$1v')
  return spelt !== text && isPinyin(spelt) && !isPinyin(text) ? spelt : text
}

const INITIALS = /^[a-z](?:[.·-][a-z])+\.?$/i
const JOINED = /^[a-zü]+(?:['’-][a-zü]+)+$/i
const TONED = /^[a-zü]+[1-5](?:\s+[a-zü]+[1-5])+$/i

/**
 * Pinyin as the index keeps it, where it is typed otherwise: lu:you → lvyou, shi-shang and shi4 shang4 → shi shang,
 * w.y.y.x → wyyx. What a WeChat ID might be, too, such as letters with figures in one piece, stays as it is.
 */
export const speltPlainly = (typed: string): string => {
  const text = withV(typed)
  if (INITIALS.test(text)) return text.replace(/[.·-]/g, '')
  if (JOINED.test(text) && text.split(/['’-]/).every(isPinyin)) return text.replace(/['’-]/g, ' ')
  if (TONED.test(text) && isPinyin(text.replace(/[1-5]/g, ''))) return text.replace(/[1-5]/g, '')
  return text
}
