/** Phrases in which a brand's nickname, or a name that is also a word, means just the word. */
export const harmlessPhrases: readonly string[] = [
  '驴牌寨|驴肉|小香葱|小香风|小香菇|小香肠|大鹅蛋|大鹅肉|铁锅炖大鹅|三叶草种子|三叶草籽|金鹅蛋|椰子汁|椰子水|椰子油|椰子粉|椰子糖|椰子肉|椰子树|椰子鸡',
  '椰子片|椰子壳|椰子冻|海南椰子|新鲜椰子|红富士苹果|苹果醋|苹果汁|青苹果|苹果绿|苹果干|苹果树|苹果苗|烟台苹果|阿克苏苹果|苹果脆片|苹果酸|北面的|南面北面|古家具',
  '杜家庄|罗家英|华家池|纪家庙|万国博览|万国旗|精工制作|欧米茄鱼油|香家具|乔丹体育|杨树林木|鹦鹉螺壳|鹦鹉螺化石|水机|净水果|狗牙花|大鹅绒',
].flatMap((line) => line.split('|'))
