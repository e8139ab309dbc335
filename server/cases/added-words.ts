import type { StoredEvent } from '../core/event-log.ts'
import type { Words } from '../core/words.ts'

const parts = {
  words: { zh: '文字说明', en: 'words' },
  files: { zh: '文件', en: 'files' },
  both: { zh: '文字说明和文件', en: 'words and files' },
} as const

/** What an addition to a submission consisted of. Events of old say nothing of words: with files, the files are named. */
const partOf = ({ data }: StoredEvent): Words => {
  const { files, words } = data as { files?: number; words?: boolean }
  if (!files) return parts.words
  return words ? parts.both : parts.files
}

/** The step `addToSubmission` as the filer reads it. */
export const addedByYou = (event: StoredEvent): Words => {
  const part = partOf(event)
  return { zh: `您补充了${part.zh}`, en: `You added ${part.en}` }
}
