import encodeQR from 'qr'
import sharp from 'sharp'

/** A photo of a code that collects money: it lies askew on a coloured card, as a phone takes it. */
export const collectionCode = async (payload: string, { askew = 4 } = {}): Promise<Buffer> => {
  const code = await sharp(Buffer.from(encodeQR(payload, 'gif', { scale: 8, border: 3 })))
    .png()
    .toBuffer()
  const { width, height } = await sharp(code).metadata()
  return sharp({
    create: { width: width! + 400, height: height! + 700, channels: 3, background: { r: 34, g: 170, b: 90 } },
  })
    .composite([{ input: code, left: 200, top: 420 }])
    .png()
    .toBuffer()
    .then((card) => sharp(card).rotate(askew, { background: '#333' }).jpeg({ quality: 75 }).toBuffer())
}
