import { qrSquares } from './qr-code.tsx'

type Picture = {
  title: string
  lines: readonly string[]
  note: string
  address: string
  fileName: string
}

const WIDTH = 900
const EDGE = 60
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

const wrap = (pen: CanvasRenderingContext2D, text: string, width: number): string[] => {
  const rows = ['']
  // Chinese may break anywhere but before a closing mark; Latin words stay whole.
  for (const piece of text.match(/(?:[\w.,:/-]+\s*|.)[，。、；：！？）》”]*/gsu) ?? []) {
    const row = rows.at(-1)!
    if (pen.measureText(row + piece).width > width && row !== '') rows.push(piece)
    else rows[rows.length - 1] = row + piece
  }
  return rows
}

/** Draws the receipt as a picture and gives it to the phone's album or downloads. */
export const saveReceiptPicture = async ({ title, lines, note, address, fileName }: Picture) => {
  const squares = await qrSquares(address)
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = 1_280
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#000'
  let y = EDGE + 40
  const write = (text: string, font: string, height: number) => {
    pen.font = font
    for (const row of wrap(pen, text, WIDTH - 2 * EDGE)) {
      pen.fillText(row, EDGE, y)
      y += height
    }
  }
  write(title, `700 44px ${FONT}`, 72)
  for (const line of lines) write(line, `34px ${FONT}`, 56)
  const square = Math.floor(600 / (squares.size + 8))
  const left = (WIDTH - square * squares.size) / 2
  y += square * 4
  for (let row = 0; row < squares.size; row++)
    for (let column = 0; column < squares.size; column++)
      if (squares.isDark(row, column)) pen.fillRect(left + column * square, y + row * square, square, square)
  y += square * (squares.size + 4) + 30
  write(note, `30px ${FONT}`, 46)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
