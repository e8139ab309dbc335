import sharp from 'sharp'

/** What stands in the picture, as SVG on a field of 720 by 960. Drawn without letters: a bare machine has no fonts. */
const SUBJECTS = {
  bottle: () =>
    `<rect x="290" y="210" width="140" height="90" rx="16" fill="#c9b28f"/><rect x="230" y="300" width="260" height="440" rx="46" fill="#f3efe8"/>
     <rect x="260" y="420" width="200" height="180" fill="#e2d3bd"/>${lines(280, 450, 160, 5, '#8f7a5c')}`,
  label: () =>
    `<rect x="120" y="240" width="480" height="480" rx="12" fill="#fbfaf6"/>${lines(160, 290, 380, 9, '#6b6b6b')}
     ${bars(180, 600)}<path d="M470 620l90 60" stroke="#c0392b" stroke-width="10"/>`,
  bag: () =>
    `<path d="M250 380c0-190 220-190 220 0" fill="none" stroke="#5b4032" stroke-width="22"/><path d="M170 380h380l44 360H126z" fill="#8a5a3c"/>
     <circle cx="360" cy="520" r="34" fill="#d8b25c"/>`,
  shoe: () =>
    `<path d="M110 640c40-120 90-190 180-200 70 60 190 90 320 120 30 20 24 80-10 80z" fill="#dfe6ec"/>
     <rect x="104" y="636" width="506" height="46" rx="20" fill="#40505c"/>${lines(260, 500, 130, 3, '#7b8b97')}`,
  jade: () =>
    `<circle cx="360" cy="500" r="210" fill="none" stroke="#8fcaa0" stroke-width="64"/>
     <path d="M470 330c30 40 40 60 44 100" stroke="#3f6b4d" stroke-width="5" fill="none"/>`,
  phone: () =>
    `<rect x="230" y="200" width="270" height="540" rx="36" fill="#22272d"/><rect x="246" y="240" width="238" height="460" fill="#3b4754"/>
     <path d="M260 640l90-120 40 70 90-190" stroke="#cfd8e2" stroke-width="4" fill="none"/>`,
  dress: () =>
    `<path d="M290 230l70 40 70-40 60 120-50 40 70 330H210l70-330-50-40z" fill="#a9523c"/><rect x="560" y="240" width="90" height="120" fill="#7d2034"/>`,
  burn: () =>
    `<rect x="230" y="330" width="260" height="330" rx="40" fill="#e7e9ec"/><circle cx="420" cy="610" r="76" fill="#241c17" opacity=".85"/>
     <path d="M490 610c80 10 90 80 130 90" stroke="#2b2b2b" stroke-width="16" fill="none"/>`,
  rash: () => `<ellipse cx="360" cy="500" rx="230" ry="270" fill="#eac4ab"/>${dots(26, '#c8584f')}`,
  wheel: () =>
    `<circle cx="330" cy="560" r="150" fill="none" stroke="#30363c" stroke-width="40"/><circle cx="330" cy="560" r="20" fill="#9aa3ab"/>
     <path d="M480 380l90-120" stroke="#9aa3ab" stroke-width="30"/><path d="M500 430l40 26" stroke="#c0392b" stroke-width="8"/>`,
  parcel: () =>
    `<path d="M130 400h460v330H130z" fill="#b98a5a"/><path d="M130 400l60-90h340l60 90z" fill="#cfa576"/><rect x="330" y="310" width="60" height="420" fill="#e6cfae"/>
     <rect x="170" y="560" width="130" height="120" fill="#f7f4ee"/>${lines(182, 580, 104, 4, '#777777')}`,
  toy: () =>
    `<circle cx="360" cy="420" r="130" fill="#f6c945"/><circle cx="310" cy="400" r="16" fill="#3b2f1e"/><circle cx="410" cy="400" r="16" fill="#3b2f1e"/>
     <rect x="300" y="550" width="120" height="170" rx="20" fill="#4a90d9"/><rect x="330" y="610" width="60" height="60" fill="#1f2933"/>`,
  chat: (spin: number) =>
    `<rect width="720" height="960" fill="#ededed"/><rect width="720" height="96" fill="#f7f7f7"/>${Array.from({ length: 6 }, (_, i) => bubble(i, (spin + i) % 3 === 0)).join('')}`,
  screen: (spin: number) =>
    `<rect width="720" height="960" fill="#ffffff"/><rect y="0" width="720" height="420" fill="${hue(spin, 0.9)}"/><circle cx="360" cy="210" r="120" fill="#ffffff" opacity=".7"/>
     ${lines(48, 470, 560, 5, '#4a4a4a')}<rect x="420" y="840" width="252" height="76" rx="38" fill="#e4572e"/>`,
  receipt: () =>
    `<rect width="720" height="960" fill="#f4f6f8"/><rect x="60" y="90" width="600" height="640" rx="20" fill="#ffffff"/>
     <circle cx="360" cy="210" r="60" fill="#2fa84f"/><path d="M330 210l24 24 44-50" stroke="#ffffff" stroke-width="12" fill="none"/>${lines(120, 340, 480, 7, '#9aa0a6')}`,
} as const

export type PictureKind = keyof typeof SUBJECTS

/** Screenshots are sharp and come as PNG; the others are photos on a table and come as JPEG. */
export const isScreenshot = (kind: PictureKind): boolean => ['chat', 'screen', 'receipt'].includes(kind)

const NAMES: Record<PictureKind, string> = {
  bottle: '商品照片',
  label: '标签照片',
  bag: '商品照片',
  shoe: '商品照片',
  jade: '商品照片',
  phone: '商品照片',
  dress: '商品照片',
  burn: '损坏照片',
  rash: '皮肤照片',
  wheel: '损坏照片',
  parcel: '快递照片',
  toy: '商品照片',
  chat: '聊天记录',
  screen: '页面截图',
  receipt: '付款记录',
}

/** A small real picture with the name a filer would give it; the same for the same `spin`. */
export const drawPicture = async (kind: PictureKind, spin: number): Promise<{ fileName: string; bytes: Buffer }> => {
  const isScreen = isScreenshot(kind)
  const picture = sharp(Buffer.from(isScreen ? screenOf(kind, spin) : photoOf(kind, spin)))
  const bytes = await (isScreen ? picture.png({ palette: true }) : picture.blur(0.6).jpeg({ quality: 78 })).toBuffer()
  return { fileName: `${NAMES[kind]}${(spin % 90) + 10}.${isScreen ? 'png' : 'jpg'}`, bytes }
}

const open = '<svg xmlns="http://www.w3.org/2000/svg" width="540" height="720" viewBox="0 0 720 960">'

const screenOf = (kind: PictureKind, spin: number): string => `${open}${SUBJECTS[kind](spin)}</svg>`

const photoOf = (kind: PictureKind, spin: number): string =>
  `${open}<defs><radialGradient id="light"><stop offset="0" stop-color="#ffffff" stop-opacity=".5"/>
    <stop offset="1" stop-color="#000000" stop-opacity=".18"/></radialGradient></defs>
    <rect width="720" height="960" fill="${hue(spin, 0.95)}"/><rect width="720" height="960" fill="url(#light)"/>
    <g transform="rotate(${(spin % 9) - 4} 360 480)">${SUBJECTS[kind](spin)}</g></svg>`

const hue = (spin: number, lightness: number): string =>
  `hsl(${(spin * 47) % 360}, 28%, ${Math.round(lightness * 70)}%)`

const lines = (x: number, y: number, width: number, count: number, colour: string): string =>
  Array.from(
    { length: count },
    (_, i) => `<rect x="${x}" y="${y + i * 32}" width="${width - ((i * 53) % 110)}" height="12" fill="${colour}"/>`,
  ).join('')

const bars = (x: number, y: number): string =>
  Array.from(
    { length: 24 },
    (_, i) => `<rect x="${x + i * 12}" y="${y}" width="${3 + ((i * 7) % 6)}" height="80" fill="#222222"/>`,
  ).join('')

const dots = (count: number, colour: string): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<circle cx="${200 + ((i * 97) % 320)}" cy="${320 + ((i * 61) % 360)}" r="${4 + (i % 4) * 2}" fill="${colour}"/>`,
  ).join('')

const bubble = (place: number, isOwn: boolean): string => {
  const y = 130 + place * 132
  const [x, colour] = isOwn ? [220, '#95ec69'] : [110, '#ffffff']
  return `<rect x="${isOwn ? 630 : 24}" y="${y}" width="66" height="66" rx="8" fill="#b7c4d1"/>
    <rect x="${x}" y="${y}" width="390" height="92" rx="10" fill="${colour}"/>${lines(x + 20, y + 24, 320, 2, '#5f6b66')}`
}
