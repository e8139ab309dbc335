import { useEffect, useState } from 'react'
import classes from './receipt-page.module.css'

export type QrSquares = { size: number; isDark: (row: number, column: number) => boolean }

/** The squares of a QR code; its maker is fetched only when a code is drawn. */
export const qrSquares = async (text: string): Promise<QrSquares> => {
  const { create } = await import('qrcode')
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 }
}

const pathOf = ({ size, isDark }: QrSquares): string => {
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (isDark(row, column)) path += `M${column} ${row}h1v1h-1z`
  return path
}

export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const [squares, setSquares] = useState<QrSquares>()
  useEffect(() => {
    let isWanted = true
    qrSquares(text).then(
      (found) => isWanted && setSquares(found),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [text])
  return (
    <div className={classes.qr}>
      {squares && (
        <svg viewBox={`-4 -4 ${squares.size + 8} ${squares.size + 8}`} role="img" aria-label={label}>
          <rect x="-4" y="-4" width={squares.size + 8} height={squares.size + 8} fill="#fff" />
          <path d={pathOf(squares)} fill="#000" shapeRendering="crispEdges" />
        </svg>
      )}
    </div>
  )
}
