import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from '@jest/globals'
import { expectNone } from '../support/expect-none.ts'

const folder = path.join(process.cwd(), 'web/src/app/messages')
const features = readdirSync(path.join(folder, 'zh-CN')).map((file) => file.replace('.json', ''))

type Messages = { [key: string]: string | Messages }

const messagesOf = (language: string, feature: string): Map<string, string> => {
  const flat = new Map<string, string>()
  const walk = (messages: Messages, before: string) => {
    for (const [key, value] of Object.entries(messages))
      if (typeof value === 'string') flat.set(before + key, value)
      else walk(value, `${before}${key}.`)
  }
  walk(JSON.parse(readFileSync(path.join(folder, language, `${feature}.json`), 'utf8')) as Messages, '')
  return flat
}

/** English counts in two forms, Chinese in one. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')

describe('messages', () => {
  it('say everything in both languages', () => {
    expectNone(
      features.flatMap((feature) => {
        const [zh, en] = (['zh-CN', 'en'] as const).map(
          (language) => new Set([...messagesOf(language, feature).keys()].map(withoutPlural)),
        ) as [Set<string>, Set<string>]
        return [
          ...[...zh].filter((key) => !en.has(key)).map((key) => `${feature}.${key} is missing in English`),
          ...[...en].filter((key) => !zh.has(key)).map((key) => `${feature}.${key} is missing in Chinese`),
        ]
      }),
      'A person reads one language; half a page in the other is no page.',
    )
  })

  it('put the same values in', () => {
    const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!).sort()
    expectNone(
      features.flatMap((feature) => {
        const english = messagesOf('en', feature)
        return [...messagesOf('zh-CN', feature)].flatMap(([key, text]) => {
          const other = english.get(key)
          return other === undefined || valuesIn(text).join() === valuesIn(other).join() ? [] : [`${feature}.${key}`]
        })
      }),
      'What one language tells the other must not leave out.',
    )
  })

  it('leave the space between Chinese and Latin to the font', () => {
    expectNone(
      features.flatMap((feature) =>
        [...messagesOf('zh-CN', feature)]
          .filter(([, text]) => /[一-鿿] [0-9A-Za-z]|[0-9A-Za-z] [一-鿿]/.test(text))
          .map(([key]) => `${feature}.${key}`),
      ),
      'The page sets text-autospace; a typed space is wider, and goes along when the text is copied.',
    )
  })
})
