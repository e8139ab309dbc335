import type { Problem } from '../../ui/field.tsx'
import type { Brand, IdentityInput } from './brands-query.ts'

/** Names and marks as they are typed: one alias a line, one registration a line with its class behind. */
export type IdentityDraft = {
  nameZh: string
  nameLatin: string
  aliases: string
  rightHolder: string
  marks: string
}

export const emptyIdentity: IdentityDraft = { nameZh: '', nameLatin: '', aliases: '', rightHolder: '', marks: '' }

export const identityOf = (brand: Brand): IdentityDraft => ({
  nameZh: brand.nameZh,
  nameLatin: brand.nameLatin ?? '',
  aliases: brand.aliases.join('\n'),
  rightHolder: brand.rightHolder ?? '',
  marks: brand.marks.map((mark) => `${mark.registrationNo} ${mark.class}`).join('\n'),
})

/** The lines that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const MARK = /^(.+?)[\s,，、第]+(\d{1,3})\s*类?$/

export const inputOf = (draft: IdentityDraft): IdentityInput => ({
  nameZh: draft.nameZh,
  nameLatin: draft.nameLatin.trim() || null,
  aliases: linesOf(draft.aliases),
  rightHolder: draft.rightHolder,
  marks: linesOf(draft.marks).map((line) => {
    const [, registrationNo, inClass] = MARK.exec(line) ?? []
    // Without a class the server says what is missing, beside the line.
    return registrationNo ? { registrationNo, class: Number(inClass) } : { registrationNo: line, class: 0 }
  }),
})

/** A problem with one line of a list, as it stands beside the whole list. */
export const troubleOf = (
  problems: readonly Problem[],
  part: string,
  sayLine: (told: { line: number; message: string }) => string,
): string | undefined => {
  const found = problems.find(({ path }) => path === part || path.startsWith(`${part}.`))
  const at = found && /^\w+\.(\d+)/.exec(found.path)?.[1]
  return at === undefined ? found?.message : sayLine({ line: Number(at) + 1, message: found!.message })
}
