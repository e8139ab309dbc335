import { type Locale, say, type Words } from '../core/words.ts'

type Refusal = { status: number; words: Words }

const AGAIN: Words = {
  zh: '上传中断了，没有收完。请重新上传，会从断开处继续。',
  en: 'The upload was interrupted before all of it came. Send it again; it goes on where it stopped.',
}

/** What the upload protocol (tus 1.0) refuses, by the code a program reads. Each sentence says what to send instead. */
const UPLOAD_REFUSALS = {
  TUS_VERSION: {
    status: 412,
    words: {
      zh: '上传须使用 tus 协议 1.0.0：请在请求头中写明 Tus-Resumable: 1.0.0。',
      en: 'Uploads speak version 1.0.0 of tus: send the header Tus-Resumable: 1.0.0.',
    },
  },
  UPLOAD_LENGTH: {
    status: 400,
    words: {
      zh: '没有写明文件大小、写得不对，或已写明过。请在请求头 Upload-Length 中写明一次字节数（非负整数）。',
      en: 'The size of the file is missing, no number, or known already. Send it once in the header Upload-Length, in bytes.',
    },
  },
  UPLOAD_METADATA: {
    status: 400,
    words: {
      zh: '请求头 Upload-Metadata 读不出来。格式为“名称 空格 Base64 值”，多项以逗号分隔，名称不重复；没有可写的就不要发送。',
      en: 'The header Upload-Metadata cannot be read. It is “name, space, value in base64”, separated by commas, each name once; leave it out where there is nothing to say.',
    },
  },
  UPLOAD_OFFSET: {
    status: 403,
    words: {
      zh: '没有写明从哪个字节接着传，或写得不对。请在请求头 Upload-Offset 中写明（非负整数）。',
      en: 'Where in the file this piece begins is missing or no number. Send it in the header Upload-Offset, in bytes.',
    },
  },
  CONTENT_TYPE: {
    status: 403,
    words: {
      zh: '分段内容的类型不对。请在请求头中写明 Content-Type: application/offset+octet-stream。',
      en: 'A piece comes with the wrong content type. Send the header Content-Type: application/offset+octet-stream.',
    },
  },
  BAD_HEADER: {
    status: 400,
    words: {
      zh: '有一个请求头不符合 tus 协议。请对照协议 1.0.0 改正后再上传。',
      en: 'A header does not follow the tus protocol. Correct it by version 1.0.0 and send the upload again.',
    },
  },
  UPLOAD_UNKNOWN: {
    status: 404,
    words: {
      zh: '没有这个上传，可能已经取消或过期。请重新选择文件上传。',
      en: 'There is no such upload; it may have been taken back or have run out. Choose the file and send it anew.',
    },
  },
  WRONG_OFFSET: {
    status: 409,
    words: {
      zh: '接续的位置与已收到的不一致。请先用 HEAD 查询 Upload-Offset，再从那里接着传。',
      en: 'This piece does not begin where the last one ended. Ask for Upload-Offset with HEAD and go on from there.',
    },
  },
  GONE: {
    status: 410,
    words: {
      zh: '这次上传超过一天没有传完，已经清除。请重新选择文件上传。',
      en: 'This upload was not finished within a day and is gone. Choose the file and send it anew.',
    },
  },
  TOO_MANY_BYTES: {
    status: 413,
    words: {
      zh: '发来的内容比事先写明的文件大小（Upload-Length）或允许的上限多。请按文件的实际大小重新上传。',
      en: 'More came than was announced in Upload-Length, or than one file may have. Send the file anew with its real size.',
    },
  },
  INTERRUPTED: { status: 400, words: AGAIN },
  UPLOAD_LOCKED: {
    status: 423,
    words: {
      zh: '这个文件正在另一个请求中上传。请稍等片刻再继续。',
      en: 'Another request is sending this file just now. Wait a moment, then go on.',
    },
  },
  NOT_IMPLEMENTED: {
    status: 501,
    words: {
      zh: '不支持分头上传再合并。请把每个文件作为一次上传依次传完。',
      en: 'Uploads cannot be joined. Send each file whole, as one upload.',
    },
  },
} as const satisfies Record<string, Refusal>

type UploadRefusal = keyof typeof UPLOAD_REFUSALS

/** A request the upload protocol does not allow. The status is tus's own where that differs from the usual of the code. */
export class RefusedUpload extends Error {
  readonly code: UploadRefusal
  readonly status: number
  constructor(code: UploadRefusal, status: number = UPLOAD_REFUSALS[code].status) {
    super(UPLOAD_REFUSALS[code].words.en)
    this.name = 'RefusedUpload'
    this.code = code
    this.status = status
  }
  messageIn(locale: Locale): string {
    return say(UPLOAD_REFUSALS[this.code].words, locale)
  }
}
