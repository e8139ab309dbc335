import { Metadata, TUS_RESUMABLE, TUS_VERSION } from '@tus/server'
import type { Request, RequestHandler } from 'express'
import { RefusedUpload } from './refused-upload.ts'

const isCount = (value: string): boolean => /^\d{1,15}$/.test(value) && String(Number(value)) === value

const isMetadata = (value: string): boolean => {
  try {
    Metadata.parse(value)
    return true
  } catch {
    return false
  }
}

/**
 * What is wrong with the headers of an upload request. The library says the same in bare English, past its own hook
 * for errors; therefore it is said before the library sees the request, with the statuses the library gives.
 */
const problemIn = ({ method, headers }: Request): RefusedUpload | null => {
  const told = (name: string) => headers[name] as string | undefined
  const isWrong = (name: string, holds: (value: string) => boolean) => {
    const value = told(name)
    return value !== undefined && !holds(value)
  }
  if (told('tus-resumable') === undefined) return new RefusedUpload('TUS_VERSION')
  if (told('tus-resumable') !== TUS_RESUMABLE) return new RefusedUpload('TUS_VERSION', 400)
  if (told('upload-concat') !== undefined) return new RefusedUpload('NOT_IMPLEMENTED')
  if (isWrong('upload-length', isCount) || isWrong('upload-defer-length', (value) => value === '1'))
    return new RefusedUpload('UPLOAD_LENGTH')
  if (isWrong('upload-metadata', isMetadata)) return new RefusedUpload('UPLOAD_METADATA')
  if (isWrong('upload-offset', isCount)) return new RefusedUpload('UPLOAD_OFFSET', 400)
  if (isWrong('tus-version', (value) => TUS_VERSION.some((version) => version === value)))
    return new RefusedUpload('BAD_HEADER')
  if (method === 'PATCH' && isWrong('content-type', (value) => value === 'application/offset+octet-stream'))
    return new RefusedUpload('CONTENT_TYPE', 400)
  return null
}

/** Lets through what follows the upload protocol. What does not is answered as every other failure is. */
export const checkUploadHeaders: RequestHandler = (req, res, next) => {
  // A proxy's business that the library would refuse where two proxies stand in a row; addresses are given relative.
  delete req.headers['x-forwarded-proto']
  const problem = problemIn(req)
  if (problem) res.set({ 'Tus-Resumable': TUS_RESUMABLE, 'Tus-Version': TUS_VERSION.join(',') })
  next(problem ?? undefined)
}
