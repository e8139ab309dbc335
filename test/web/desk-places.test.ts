import { expect, it } from '@jest/globals'
import { QUEUES } from '../../server/cases/case-filter.ts'
import { placesOfQueues, registersOf } from '../../web/src/features/desk/places.ts'
import type { Me } from '../../web/src/ui/desk/me.ts'

it('gives each page of the desk a key of its own, for whoever may read them all', () => {
  const everybody = { permissions: { includes: () => true } } as unknown as Me
  const queues = [...QUEUES, 'REPORTS', 'FINDINGS'].map((name) => ({ name, label: name, count: 0 }))
  const keys = [...placesOfQueues(queues), ...registersOf(everybody, String as never)].map(({ key }) => key)
  expect(keys.filter((key, i) => key === '' || keys.indexOf(key) !== i)).toEqual([])
})
