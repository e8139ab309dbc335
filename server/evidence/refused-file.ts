import { AppError } from '../core/errors.ts'
import { type Locale, say, type Words } from '../core/words.ts'

/** Why a file is not taken, with what the sender can do. */
export const FILE_REFUSALS = {
  FILE_KIND: {
    zh: '只能上传图片（JPEG、PNG、WebP）或 PDF。请换一个文件，或截图后上传。',
    en: 'Only pictures (JPEG, PNG, WebP) and PDF can be sent. Choose another file, or send a screenshot of it.',
  },
  FILE_EMPTY: {
    zh: '这个文件是空的。请重新选择。',
    en: 'This file is empty. Choose it again.',
  },
  FILE_DAMAGED: {
    zh: '这张图片打不开，可能已损坏。请重新拍照或截图。',
    en: 'This picture cannot be opened; it may be damaged. Take it again, or send a screenshot of it.',
  },
  PICTURE_TOO_LARGE: {
    zh: '这张图片的像素过多（超过 5000 万）。请截图或缩小后再上传。',
    en: 'This picture has too many pixels (over 50 million). Send a screenshot or a smaller copy.',
  },
} as const satisfies Record<string, Words>

export type FileRefusal = keyof typeof FILE_REFUSALS

/** A file we do not take. `reason` is for the program, the message for the person. */
export class RefusedFile extends AppError {
  readonly reason: FileRefusal
  constructor(reason: FileRefusal, locale: Locale) {
    super('INVALID_INPUT', say(FILE_REFUSALS[reason], locale), { reason })
    this.reason = reason
  }
}
