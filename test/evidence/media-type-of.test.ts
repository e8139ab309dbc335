import { describe, expect, it } from '@jest/globals'
import { mediaTypeOf } from '../../server/evidence/media-type-of.ts'

const kindOf = (text: string) => mediaTypeOf(Buffer.from(text, 'latin1'))

describe('mediaTypeOf', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['%PDF-1.7', 'application/pdf'],
  ])('knows %j as %s', (head, kind) => {
    expect(kindOf(head)).toBe(kind)
  })

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'a drawing that may hold scripts'],
    ['<!doctype html>', 'a page'],
    ['GIF89a/*', 'a moving picture that is also a script'],
    ['PK\x03\x04', 'an archive or an office document'],
    ['RIFF\x10\x00\x00\x00AVI LIST', 'a film'],
    ['\xff\xd8', 'the start of a picture only'],
    [' %PDF-1.7', 'a document that starts late'],
    ['', 'nothing'],
  ])('does not take %j: %s', (head) => {
    expect(kindOf(head)).toBeNull()
  })
})
