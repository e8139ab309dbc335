import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../server/evidence/evidence-store.ts'
import { receiveUpload } from '../../server/evidence/receive-upload.ts'
import { signFileUrl } from '../../server/evidence/sign-file-url.ts'
import { newUploadId } from '../../server/evidence/upload-id.ts'
import { PDF, photo } from '../evidence/pictures.ts'
import { type House, openHouse } from '../support/house.ts'
import { type Served, serve } from './serve.ts'

const START = '2026-11-23T02:00:00Z'

let house: House
let served: Served
let picture: Evidence
let paper: Evidence
let photoBytes: Buffer

const receive = async (content: Uint8Array, fileName: string): Promise<Evidence> => {
  const folder = await mkdtemp(join(tmpdir(), 'weijian-file-'))
  const path = join(folder, 'upload')
  await writeFile(path, content)
  const evidence = await receiveUpload(house.anonymous(), { uploadId: newUploadId(), fileName, path })
  await rm(folder, { recursive: true })
  return evidence
}

beforeAll(async () => {
  house = await openHouse({ now: START })
  served = await serve(house)
  photoBytes = await photo()
  picture = await receive(photoBytes, '聊天"记录.jpg')
  paper = await receive(PDF, 'a.pdf')
})

afterAll(async () => {
  await served.close()
  await house.close()
})

const get = (path: string) => fetch(served.url + path)

describe('files', () => {
  it('gives the original as a download, unaltered, under its own name', async () => {
    const answer = await get(signFileUrl(house.parts, picture.id, 'original'))
    expect(Buffer.from(await answer.arrayBuffer()).equals(photoBytes)).toBe(true)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E8%81%8A/)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
  })

  it('gives the preview to look at, where nothing can run', async () => {
    const { headers } = await get(signFileUrl(house.parts, picture.id, 'preview'))
    expect(headers.get('content-disposition')).toBe('inline')
    expect(headers.get('content-type')).toBe('image/webp')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('has no preview of a PDF', async () => {
    expect((await get(signFileUrl(house.parts, paper.id, 'preview'))).status).toBe(404)
    expect((await get(signFileUrl(house.parts, paper.id, 'original'))).status).toBe(200)
  })

  it('opens to nothing but the exact address that was signed', async () => {
    const url = signFileUrl(house.parts, picture.id, 'preview')
    const forged = [
      url.replace('preview', 'original'),
      url.replace(picture.id, paper.id),
      url.replace(/expires=\d+/, 'expires=9999999999'),
      url.replace(/signature=(.)/, (_, first) => `signature=${first === '_' ? '-' : '_'}`),
      url.replace(/&signature=.*/, ''),
      `/files/${picture.id}`,
    ]
    for (const address of forged) expect((await get(address)).status).toBe(404)
  })

  it('closes after ten minutes at the latest, and not before five', async () => {
    const url = signFileUrl(house.parts, picture.id, 'preview')
    house.clock.set('2026-11-23T02:04:59Z')
    expect((await get(url)).status).toBe(200)
    house.clock.set('2026-11-23T02:10:00Z')
    expect((await get(url)).status).toBe(404)
    house.clock.set(START)
  })
})
