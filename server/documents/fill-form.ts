import type { Answers, CaseRow } from '../cases/define-case-action.ts'
import { legalDay } from '../core/clock.ts'
import { sayDay } from '../law/say-day.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Form, Typed } from './define-form.ts'
import type { IssuedDocument } from './document-store.ts'
import { matterField } from './forms/form-fields.ts'
import type { Paper } from './paper.ts'
import { sayYuan } from './say-yuan.ts'

type Filling = {
  facts: CaseFacts
  answers: Answers
  /** Names of the people chosen, by id. */
  people: ReadonlyMap<string, string>
  number: string | null
  replaces: IssuedDocument | null
}

/** The paper that a form gives with these facts and answers; pure, so that the same always gives the same. */
export const fillForm = (form: Form, found: CaseRow, { facts, answers, people, number, replaces }: Filling): Paper => ({
  office: facts.office,
  title: form.words.zh,
  number,
  blocks: form.blocks(facts, typedIn(form, found, answers, people)),
  remarks: replaces ? [sayReplaced(form, replaces)] : [],
})

const sayReplaced = (form: Form, { number, version, issuedAt }: IssuedDocument): string =>
  `本文书为第${version + 1}版，替代${sayDay(legalDay(issuedAt)).zh}签发的${number ?? `《${form.words.zh}》第${version}版`}。`

/** 09:30 → 9时30分, 14:00 → 14时 */
const sayTime = (time: string): string => {
  const [hour, minute] = time.split(':').map(Number)
  return minute ? `${hour}时${minute}分` : `${hour}时`
}

/** The papers say 涉嫌 before the matter themselves; an answer that begins with it would have it twice. */
const withoutSuspected = (matter: string): string => matter.trim().replace(/^(?:涉嫌)+/, '')

/** The answers ready to print; '' for what was left blank. Throws for a field the form does not have. */
const typedIn =
  (form: Form, found: CaseRow, answers: Answers, people: ReadonlyMap<string, string>): Typed =>
  (name) => {
    const field = form.fields.find((one) => one.name === name)
    if (!field) throw new Error(`The form ${form.name} has no field ${name}.`)
    const answer = answers[name]
    if (answer === undefined) return ''
    switch (field.kind) {
      case 'DATE':
        return sayDay(String(answer)).zh
      case 'TIME':
        return sayTime(String(answer))
      case 'PERSON':
        return people.get(String(answer)) ?? ''
      case 'MONEY':
        return sayYuan(Number(answer))
      case 'BOOLEAN':
        return answer ? '是' : '否'
      case 'CHOICE':
        return field.options?.(found).find((option) => option.value === answer)?.words.zh ?? ''
      default:
        return name === matterField.name ? withoutSuspected(String(answer)) : String(answer).trim()
    }
  }
