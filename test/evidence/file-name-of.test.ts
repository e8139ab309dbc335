import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fileNameOf } from '../../server/evidence/file-name-of.ts'

describe('fileNameOf', () => {
  it.each([
    ['聊天记录.png', 'image/png', '聊天记录.png'],
    ['IMG_0001.JPEG', 'image/jpeg', 'IMG_0001.JPEG'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['C:\\Users\\li\\photo.png', 'image/png', 'photo.png'],
    ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.exe.pdf'],
    ['page.html', 'image/jpeg', 'page.html.jpg'],
    ['\u202egpj.exe', 'image/jpeg', 'gpj.exe.jpg'],
    ['...', 'image/webp', 'file.webp'],
    ['', 'application/pdf', 'file.pdf'],
  ] as const)('names %j, which is %s, %j', (told, kind, name) => {
    expect(fileNameOf(told, kind)).toBe(name)
  })

  it('is one short plain name whatever was told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (told) => {
        const name = fileNameOf(told, 'image/png')
        expect(name).toMatch(/\.png$/i)
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202a-\u202e]/u)
        expect([...name].length).toBeLessThanOrEqual(124)
      }),
    )
  })
})
