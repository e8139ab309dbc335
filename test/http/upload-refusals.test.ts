import { utimes, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
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

type Headers = Record<string, string>

const TUS = { 'tus-resumable': '1.0.0' }
const PIECE = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }

const ask = (method: string, path: string, headers: Headers, body?: string) =>
  fetch(`${served.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })

/** A file of ten bytes of which none is here yet. */
const begun = async (): Promise<string> => {
  const answer = await ask('POST', '/uploads', { ...TUS, 'upload-length': '10' })
  return answer.headers.get('location') ?? ''
}

const HAN = /\p{Script=Han}/u

/** Asks in both languages, and gives what both answers agree on. */
const refusal = async (method: string, path: () => Promise<string>, headers: Headers, body?: string) => {
  const [zh, en] = await Promise.all(
    ['zh-CN', 'en'].map(async (language) => {
      const answer = await ask(method, await path(), { ...headers, 'accept-language': language }, body)
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      const { error } = (await answer.json()) as { error: { code: string; message: string; requestId: string } }
      expect(error.requestId).toBe(answer.headers.get('x-request-id'))
      return { status: answer.status, code: error.code, message: error.message }
    }),
  )
  expect(zh?.message).toMatch(HAN)
  expect(en?.message).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u)
  expect([zh?.status, zh?.code]).toEqual([en?.status, en?.code])
  return [zh?.status, zh?.code]
}

const root = async () => '/uploads'
const unknown = async () => `/uploads/${'0'.repeat(32)}`

describe('what the upload protocol refuses', () => {
  it.each([
    ['no version of the protocol', { 'upload-length': '5' }, [412, 'TUS_VERSION']],
    ['another version of the protocol', { 'tus-resumable': '0.2.2', 'upload-length': '5' }, [400, 'TUS_VERSION']],
    ['no length', TUS, [400, 'UPLOAD_LENGTH']],
    ['a length that is no number', { ...TUS, 'upload-length': 'many' }, [400, 'UPLOAD_LENGTH']],
    ['a negative length', { ...TUS, 'upload-length': '-1' }, [400, 'UPLOAD_LENGTH']],
    ['a length in another notation', { ...TUS, 'upload-length': '1e+21' }, [400, 'UPLOAD_LENGTH']],
    ['a length that is put off oddly', { ...TUS, 'upload-defer-length': '2' }, [400, 'UPLOAD_LENGTH']],
    ['joining', { ...TUS, 'upload-length': '5', 'upload-concat': 'partial' }, [501, 'NOT_IMPLEMENTED']],
    [
      'metadata that is not base64',
      { ...TUS, 'upload-length': '5', 'upload-metadata': 'filename a,b c d' },
      [400, 'UPLOAD_METADATA'],
    ],
    ['empty metadata', { ...TUS, 'upload-length': '5', 'upload-metadata': '' }, [400, 'UPLOAD_METADATA']],
    [
      'metadata told twice',
      { ...TUS, 'upload-length': '5', 'upload-metadata': 'a YQ==,a YQ==' },
      [400, 'UPLOAD_METADATA'],
    ],
    [
      'a kind we do not take',
      { ...TUS, 'upload-length': '5', 'upload-metadata': 'filetype YXBwbGljYXRpb24vemlw' },
      [415, 'FILE_KIND'],
    ],
    ['a file that is too large', { ...TUS, 'upload-length': String(4 * 1024 * 1024) }, [413, 'FILE_TOO_LARGE']],
    ['an empty file', { ...TUS, 'upload-length': '0' }, [422, 'FILE_EMPTY']],
  ])('on creation: %s', async (_what, headers, expected) => {
    expect(await refusal('POST', root, headers as Headers)).toEqual(expected)
  })

  it.each([
    ['no version of the protocol', { 'upload-offset': '0' }, [412, 'TUS_VERSION']],
    ['no offset', { ...TUS, 'content-type': PIECE['content-type'] }, [403, 'UPLOAD_OFFSET']],
    ['an offset that is no number', { ...PIECE, 'upload-offset': '-5' }, [400, 'UPLOAD_OFFSET']],
    ['no content type', { ...TUS, 'upload-offset': '0' }, [403, 'CONTENT_TYPE']],
    ['another content type', { ...PIECE, 'content-type': 'application/json' }, [400, 'CONTENT_TYPE']],
    ['a piece from elsewhere in the file', { ...PIECE, 'upload-offset': '5' }, [409, 'WRONG_OFFSET']],
    ['a length that is known already', { ...PIECE, 'upload-length': '10' }, [400, 'UPLOAD_LENGTH']],
  ])('with a piece: %s', async (_what, headers, expected) => {
    expect(await refusal('PATCH', begun, headers as Headers)).toEqual(expected)
  })

  it('more bytes than were announced', async () => {
    expect(await refusal('PATCH', begun, PIECE, 'more than ten bytes')).toEqual([413, 'TOO_MANY_BYTES'])
  })

  it('more bytes than were announced, on creation', async () => {
    const headers = { ...TUS, 'upload-length': '3', 'content-type': PIECE['content-type'] }
    expect(await refusal('POST', root, headers, 'four')).toEqual([413, 'TOO_MANY_BYTES'])
  })

  it('a piece of a file that nobody began', async () => {
    expect(await refusal('PATCH', unknown, PIECE)).toEqual([404, 'UPLOAD_UNKNOWN'])
    expect(await refusal('DELETE', unknown, TUS)).toEqual([404, 'UPLOAD_UNKNOWN'])
  })

  it.each(['PUT', 'GET', 'PATCH', 'DELETE', 'PROPFIND'])('the method %s where it means nothing', async (method) => {
    expect(await refusal(method, root, TUS)).toEqual([404, 'NOT_FOUND'])
  })

  it('a file that was given up a day ago', async () => {
    const old = async () => {
      const path = await begun()
      const about = join(served.uploadFolder, `${path.split('/').at(-1)}.json`)
      const told = { id: path.split('/').at(-1), size: 10, offset: 0, creation_date: '2020-01-01T00:00:00.000Z' }
      await writeFile(about, JSON.stringify(told))
      await utimes(about, new Date(), new Date())
      return path
    }
    expect(await refusal('PATCH', old, PIECE, 'ten  bytes')).toEqual([410, 'GONE'])
  })

  it('a second hand on the same file is served after the first, never with a failure of ours', async () => {
    const path = await begun()
    const stalled = connect(served.port, '127.0.0.1')
    const lines = Object.entries({ ...PIECE, host: 'localhost', 'content-length': '10' })
    stalled.write(
      `PATCH ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n12`,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const answer = await ask('PATCH', path, PIECE, 'ten  bytes')
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ error: { code: 'WRONG_OFFSET' } })
    stalled.destroy()
  })
})
