import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { paragraph } from '../../server/documents/paper.ts'
import { renderPaper } from '../../server/documents/render-paper.ts'
import { receiveUpload } from '../../server/evidence/receive-upload.ts'
import { newUploadId } from '../../server/evidence/upload-id.ts'
import { type House, openHouse } from '../support/house.ts'
import { PDF, photo, pixelFlood } from './pictures.ts'

let house: House
let folder: string

beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'weijian-receive-'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const receive = async (content: Uint8Array, fileName = '截图.jpg', uploadId = newUploadId()) => {
  const path = join(folder, uploadId)
  await writeFile(path, content)
  return receiveUpload(house.anonymous(), { uploadId, fileName, path })
}

const keptFile = (key: string) => buffer(house.parts.files.read(key))

describe('receiveUpload', () => {
  it('keeps the original byte for byte, with its hash', async () => {
    const sent = await photo()
    const evidence = await receive(sent)
    expect(evidence).toMatchObject({
      fileName: '截图.jpg',
      mediaType: 'image/jpeg',
      bytes: sent.length,
      sha256: createHash('sha256').update(sent).digest('hex'),
      submissionId: null,
      receivedAt: house.clock.now(),
    })
    expect((await keptFile(evidence.storageKey)).equals(sent)).toBe(true)
  })

  it('makes a preview without the place where the photo was taken', async () => {
    const sent = await photo()
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const preview = await sharp(await keptFile((await receive(sent)).previewKey!)).metadata()
    expect(preview).toMatchObject({ format: 'webp', width: 640, height: 480 })
    expect(preview.exif).toBeUndefined()
  })

  it('counts the pages it takes in a bound file, and keeps a PDF that nobody can count', async () => {
    const paragraphs = Array.from({ length: 120 }, (_, i) => paragraph(`第${i}问：当时是怎样的情形？答：记不清了。`))
    const paper = { office: '清溪县市场监督管理局', title: '询问笔录', number: null, blocks: paragraphs, remarks: [] }
    const { pdf, pages } = await renderPaper(paper, { madeAt: house.clock.now() })
    expect(pages).toBeGreaterThan(2)
    expect(await receive(pdf, '笔录.pdf')).toMatchObject({ mediaType: 'application/pdf', pages })
    expect(await receive(await photo())).toMatchObject({ pages: 1 })
    const damaged = await receive(pdf.subarray(0, 900), '损坏.pdf')
    expect(damaged).toMatchObject({ mediaType: 'application/pdf', pages: null })
  })

  it('leaves behind what hides after a picture', async () => {
    const evidence = await receive(Buffer.concat([await photo(), Buffer.from('PK\x03\x04<script>hidden</script>')]))
    expect((await keptFile(evidence.previewKey!)).includes('<script>')).toBe(false)
  })

  it('takes a PDF without drawing it', async () => {
    const evidence = await receive(PDF, '聊天记录.pdf')
    expect(evidence).toMatchObject({ mediaType: 'application/pdf', previewKey: null })
  })

  it('gives the same evidence however often the end is announced', async () => {
    const uploadId = newUploadId()
    const sent = await photo()
    const [first, second] = await Promise.all([receive(sent, 'a.jpg', uploadId), receive(sent, 'a.jpg', uploadId)])
    expect(second.id).toBe(first.id)
    expect((await receive(sent, 'a.jpg', uploadId)).id).toBe(first.id)
  })

  it.each([
    ['FILE_KIND', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['FILE_KIND', async () => Buffer.from('GIF89a/*')],
    ['FILE_EMPTY', async () => Buffer.alloc(0)],
    ['FILE_DAMAGED', async () => Buffer.from('\xff\xd8\xff and no picture', 'latin1')],
    ['FILE_DAMAGED', async () => (await photo()).subarray(0, 900)],
    ['PICTURE_TOO_LARGE', pixelFlood],
  ])('refuses with %s', async (reason, make) => {
    const uploadId = newUploadId()
    await expect(receive(await make(), 'x.png', uploadId)).rejects.toMatchObject({ reason })
    const { db } = house.parts
    expect(await db.selectFrom('evidence').select('id').where('uploadId', '=', uploadId).execute()).toEqual([])
    expect(await house.parts.files.stat(`evidence/${uploadId.slice(0, 2)}/${uploadId}/original`)).toBeNull()
  })

  it('tells the sender in their own language what to do', async () => {
    const path = join(folder, 'page')
    await writeFile(path, '<html>')
    const input = { uploadId: newUploadId(), fileName: 'page.html', path }
    await expect(receiveUpload(house.anonymous('zh-CN'), input)).rejects.toThrow('只能上传图片')
    await expect(receiveUpload(house.anonymous('en'), input)).rejects.toThrow('Only pictures (JPEG, PNG, WebP) and PDF')
  })
})
