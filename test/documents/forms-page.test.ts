import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { findCaseAction } from '../../server/cases/actions/index.ts'
import { procedures } from '../../server/cases/procedures/index.ts'
import { forms } from '../../server/documents/forms/index.ts'
import { expectNone } from '../support/expect-none.ts'
import { formsFile, formsPage, issuersOf } from '../support/forms-page.ts'

describe('docs/forms.md', () => {
  it('says what the code does; print it anew with: node test/support/forms-page.ts', () => {
    expect(readFileSync(formsFile, 'utf8')).toBe(formsPage())
  })
})

describe('every form', () => {
  it('belongs to procedures and steps that exist', () => {
    const known = procedures.map(({ name }) => name)
    expectNone(
      forms.flatMap((form) =>
        Object.entries(form.after).flatMap(([procedure, steps]) => [
          ...(known.includes(procedure) ? [] : [`${form.name}: ${procedure}`]),
          ...(steps === '*'
            ? []
            : steps!.filter((step) => !findCaseAction(step)).map((step) => `${form.name}: ${step}`)),
        ]),
      ),
      'A paper that hangs on a step nobody can take is never issued.',
    )
  })

  it('can be issued by somebody in each of its procedures', () => {
    expectNone(
      forms.flatMap((form) =>
        Object.keys(form.after)
          .filter((procedure) => {
            const { anyone, assignee } = issuersOf(form, procedure)
            return anyone.length + assignee.length === 0
          })
          .map((procedure) => `${form.name} in ${procedure}`),
      ),
      'The policy lets nobody take the step this paper belongs to.',
    )
  })
})
