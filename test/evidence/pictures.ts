import sharp from 'sharp'

/** A photo as a phone takes it: with the place it was taken in its hidden part. */
export const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#2b6cb0' } })
    .withExif({ IFD0: { Make: 'Testphone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 0/1' } })
    .jpeg()
    .toBuffer()

/** Few bytes that decode to 64 million pixels. */
export const pixelFlood = (): Promise<Buffer> =>
  sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: 'white' }, limitInputPixels: false })
    .png({ compressionLevel: 1 })
    .toBuffer()

export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n',
)
