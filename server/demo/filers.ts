import type { Filer } from '../complaints/filer.ts'

const filer = (name: string, last: string, address: string): Filer => ({
  name,
  // No operator has numbers that begin with 169.
  phone: `169000000${last}`,
  address: `清溪县${address}`,
})

/** The town's consumers; none of them exists. */
export const FILERS = {
  qin: filer('秦小满', '11', '城关镇梧桐路 12 号 3 幢 402'),
  xu: filer('许知夏', '12', '城关镇河滨巷 7 号'),
  lu: filer('陆一帆', '13', '城关镇南门街 88 号 2 单元 601'),
  song: filer('宋雨桐', '14', '河口镇码头路 31 号'),
  tao: filer('陶乐然', '15', '河口镇柳堤新村 5 幢 203'),
  gu: filer('顾清欢', '16', '石桥镇石板街 19 号'),
  du: filer('杜若飞', '17', '石桥镇东岭村 6 组'),
  jian: filer('简明月', '18', '云岭乡茶场路 3 号'),
  wen: filer('温如故', '19', '云岭乡上坪村 2 组'),
  shao: filer('邵长亭', '21', '城关镇学府路 66 号教师公寓 1-501'),
  pan: filer('潘多多', '22', '城关镇新安小区 9 幢 1102'),
  yan: filer('严清和', '23', '河口镇桥东路 4 号'),
  meng: filer('孟子衿', '24', '城关镇文昌路 27 号'),
  qiao: filer('乔晚舟', '25', '石桥镇溪西路 50 号'),
  ellis: filer('Nora Ellis', '26', '城关镇国际学校 2 号楼 305'),
} as const satisfies Record<string, Filer>

export type FilerKey = keyof typeof FILERS
