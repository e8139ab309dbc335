import { createHash, randomBytes } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type DetailedError, Upload } from 'tus-js-client'
import { type Evidence, findEvidenceOfUpload } from '../../server/evidence/evidence-store.ts'
import { PDF, photo } from '../evidence/pictures.ts'
import { type House, openHouse } from '../support/house.ts'
import { type Served, serve } from './serve.ts'

let house: House
let served: Served

beforeAll(async () => {
  house = await openHouse()
  served = await serve(house)
})

afterAll(async () => {
  await served.close()
  await house.close()
})

const CHUNK = 256 * 1024

type Options = { stopAfter?: number; url?: string; filetype?: string; language?: string }

/** Sends a file as the web form does; gives its id, or stops after so many bytes as a lost connection would. */
const send = (content: Buffer, { stopAfter, url, filetype = 'application/pdf', language = 'zh-CN' }: Options = {}) =>
  new Promise<{ id: string; url: string }>((resolve, reject) => {
    const done = () => resolve({ id: upload.url!.split('/').at(-1)!, url: upload.url! })
    const upload = new Upload(content, {
      endpoint: `${served.url}/uploads`,
      uploadUrl: url ?? null,
      chunkSize: CHUNK,
      retryDelays: null,
      headers: { 'accept-language': language },
      metadata: { filename: '证据 一.pdf', filetype },
      onError: reject,
      onSuccess: done,
      onChunkComplete: (_size, sent) => {
        if (stopAfter !== undefined && sent >= stopAfter) void upload.abort().then(done)
      },
    })
    upload.start()
  })

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: DetailedError) => reason,
  )
  const response = error?.originalResponse
  return { status: response?.getStatus(), ...JSON.parse(response?.getBody() ?? '{}').error }
}

const evidenceOf = (id: string): Promise<Evidence | undefined> => findEvidenceOfUpload(house.parts, id)

const document = (bytes: number): Buffer => Buffer.concat([PDF, randomBytes(bytes - PDF.length)])

const tus = (method: string, path: string, headers: Record<string, string> = {}) =>
  fetch(`${served.url}${path}`, { method, headers: { 'tus-resumable': '1.0.0', ...headers } })

describe('uploads', () => {
  it('takes a file in pieces and keeps it as it was', async () => {
    const sent = document(700_000)
    const { id, url } = await send(sent)
    expect(await evidenceOf(id)).toMatchObject({
      fileName: '证据 一.pdf',
      bytes: sent.length,
      sha256: createHash('sha256').update(sent).digest('hex'),
    })
    expect(new URL(url).pathname).toMatch(/^\/uploads\/[0-9a-f]{32}$/)
    expect(await readdir(served.uploadFolder)).toEqual([])
  })

  it('goes on where a lost connection stopped it', async () => {
    const sent = document(900_000)
    const { url, id } = await send(sent, { stopAfter: CHUNK })
    expect(await evidenceOf(id)).toBeUndefined()
    expect((await tus('HEAD', `/uploads/${id}`)).headers.get('upload-offset')).toBe(String(CHUNK))
    await send(sent, { url })
    expect((await evidenceOf(id))?.sha256).toBe(createHash('sha256').update(sent).digest('hex'))
  })

  it('tells a sender who missed the last answer that everything is here', async () => {
    const { id } = await send(document(1_000))
    const answer = await tus('HEAD', `/uploads/${id}`)
    expect([answer.status, answer.headers.get('upload-offset'), answer.headers.get('upload-length')]).toEqual([
      200,
      '1000',
      '1000',
    ])
  })

  it('takes in a file whose last byte came just before a crash', async () => {
    const sent = document(CHUNK + 5)
    const { id } = await send(sent, { stopAfter: CHUNK })
    await writeFile(join(served.uploadFolder, id), sent)
    expect((await tus('HEAD', `/uploads/${id}`)).headers.get('upload-offset')).toBe(String(sent.length))
    expect((await evidenceOf(id))?.bytes).toBe(sent.length)
  })

  it('refuses a kind it does not take before a byte is sent', async () => {
    expect(await refusal(send(document(900), { filetype: 'application/zip' }))).toMatchObject({
      status: 415,
      code: 'FILE_KIND',
    })
  })

  it('refuses what only pretends to be a picture, and keeps nothing of it', async () => {
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    expect(await refusal(send(drawing, { filetype: 'image/png', language: 'en' }))).toMatchObject({
      status: 415,
      code: 'FILE_KIND',
      message: expect.stringContaining('Only pictures'),
    })
    expect(await readdir(served.uploadFolder)).toEqual([])
  })

  it('refuses a damaged picture', async () => {
    const half = (await photo()).subarray(0, 900)
    expect(await refusal(send(half, { filetype: 'image/jpeg' }))).toMatchObject({ status: 422, code: 'FILE_DAMAGED' })
  })

  it('refuses one byte more than the limit', async () => {
    expect(await refusal(send(document(3 * 1024 * 1024 + 1)))).toMatchObject({
      status: 413,
      code: 'FILE_TOO_LARGE',
      message: '文件超过 3 MB。请压缩、裁剪或截图后再上传。',
    })
  })

  it('lets the sender take a file back', async () => {
    const { id } = await send(document(1_000))
    expect((await tus('DELETE', `/uploads/${id}`)).status).toBe(204)
    expect(await evidenceOf(id)).toBeUndefined()
    expect((await tus('HEAD', `/uploads/${id}`)).status).toBe(404)
  })

  it.each(['/uploads/nothing', '/uploads/..%2fsecrets.json', `/uploads/${'0'.repeat(32)}`])(
    'knows nothing of %s',
    async (path) => {
      expect((await tus('HEAD', path)).status).toBe(404)
      const patch = await tus('PATCH', path, {
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      })
      expect(patch.status).toBe(404)
    },
  )

  it('joins no uploads', async () => {
    const answer = await fetch(`${served.url}/uploads`, {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0', 'upload-length': '5', 'upload-concat': 'final;/uploads/a /uploads/b' },
    })
    expect(answer.status).toBe(501)
    expect(await answer.json()).toMatchObject({ error: { code: 'NOT_IMPLEMENTED' } })
  })

  it('tells no other site anything', async () => {
    const answer = await tus('OPTIONS', '/uploads', { origin: 'https://elsewhere.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('limits how many files one address may begin', async () => {
    const strict = await openHouse({ limitScale: 0.01 })
    const other = await serve(strict)
    const begin = () =>
      fetch(`${other.url}/uploads`, {
        method: 'POST',
        headers: { 'tus-resumable': '1.0.0', 'upload-length': '10', 'x-forwarded-for': String(Math.random()) },
      })
    const statuses = [(await begin()).status, (await begin()).status, (await begin()).status]
    const last = await begin()
    await other.close()
    await strict.close()
    expect([...statuses, last.status]).toEqual([201, 201, 429, 429])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
