import type { z } from 'zod'
import type { Words } from './words.ts'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

const FILL_IN: Words = { zh: '请填写', en: 'Please fill this in.' }
const NOT_FITTING: Words = { zh: '填写的内容不符合要求，请检查', en: 'This does not fit. Look at it again.' }

/** What a value of each kind looks like, to somebody who gave another. */
const kinds: Partial<Record<string, Words>> = {
  string: { zh: '应当是文字', en: 'This has to be text.' },
  number: { zh: '应当是数字', en: 'This has to be a number.' },
  int: { zh: '应当是整数', en: 'This has to be a whole number.' },
  boolean: { zh: '应当是“是”或者“否”', en: 'This has to be yes or no.' },
  array: { zh: '应当是列表', en: 'This has to be a list.' },
  object: { zh: '应当是一组字段', en: 'This has to be a group of fields.' },
  record: { zh: '应当是一组字段', en: 'This has to be a group of fields.' },
}

const formats: Partial<Record<string, Words>> = {
  date: { zh: '应当是存在的日期，写作 YYYY-MM-DD', en: 'This has to be a day that exists, written YYYY-MM-DD.' },
  datetime: { zh: '应当是带时区的时间', en: 'This has to be a time with its zone, as in RFC 3339.' },
  uuid: { zh: '不是有效的编号（UUID）', en: 'This is not a valid id (UUID).' },
  email: { zh: '不是有效的电子邮箱地址', en: 'This is not a valid e-mail address.' },
  url: { zh: '不是有效的网址', en: 'This is not a valid address.' },
}

const tooSmall = ({ origin, minimum, inclusive }: Issue & { code: 'too_small' }): Words => {
  if (origin === 'string')
    return Number(minimum) <= 1
      ? FILL_IN
      : { zh: `至少填写 ${minimum} 个字`, en: `Write at least ${minimum} characters.` }
  if (origin === 'array' || origin === 'set')
    return { zh: `至少要有 ${minimum} 项`, en: `At least ${minimum} ${Number(minimum) === 1 ? 'entry' : 'entries'}.` }
  return inclusive === false
    ? { zh: `应当大于 ${minimum}`, en: `More than ${minimum}.` }
    : { zh: `不能小于 ${minimum}`, en: `Not less than ${minimum}.` }
}

const tooBig = ({ origin, maximum, inclusive }: Issue & { code: 'too_big' }): Words => {
  if (origin === 'string')
    return { zh: `最多 ${maximum} 个字，请删去一些`, en: `At most ${maximum} characters. Shorten it.` }
  if (origin === 'array' || origin === 'set') return { zh: `最多 ${maximum} 项`, en: `At most ${maximum} entries.` }
  return inclusive === false
    ? { zh: `应当小于 ${maximum}`, en: `Less than ${maximum}.` }
    : { zh: `不能大于 ${maximum}`, en: `Not more than ${maximum}.` }
}

/** What is wrong with a value, said to people; the library's own words name types and patterns. */
export const ownMessage = (issue: Issue): Words => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? FILL_IN : (kinds[issue.expected] ?? NOT_FITTING)
    case 'unrecognized_keys':
      return { zh: '不认识的字段，请去掉', en: 'This field is not known. Leave it out.' }
    case 'too_small':
      return tooSmall(issue as Issue & { code: 'too_small' })
    case 'too_big':
      return tooBig(issue as Issue & { code: 'too_big' })
    case 'invalid_format':
      return formats[issue.format as string] ?? NOT_FITTING
    case 'invalid_union':
      return issue.input === undefined || issue.input === null ? FILL_IN : NOT_FITTING
    case 'invalid_value':
      return { zh: '请从所列选项中选择', en: 'Choose one of the options listed.' }
    default:
      return NOT_FITTING
  }
}
