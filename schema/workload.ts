import { MOST_ASSIGNMENTS } from '../server/cases/assign-cases.ts'
import type { SHARE_REASONS } from '../server/cases/distribute-cases.ts'
import { listWorkloads, loadsOf, type PersonLoad } from '../server/cases/list-workloads.ts'
import { type ProposedShare, proposeDistribution } from '../server/cases/propose-distribution.ts'
import { InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { setWorkload } from '../server/identity/set-workload.ts'
import { MOST_CAPACITY } from '../server/identity/workload.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { PersonRef } from './identity.ts'

const WorkloadRef = builder.objectRef<PersonLoad>('Workload')

WorkloadRef.implement({
  description: 'What somebody carries and can carry.',
  fields: (t) => ({
    person: t.field({ type: PersonRef, description: 'Who.', resolve: ({ person }) => person }),
    capacity: t.exposeInt('capacity', { description: `How many open cases they can carry, 0 to ${MOST_CAPACITY}.` }),
    isUsual: t.boolean({
      description: 'True while nobody has set it: the capacity is what is usual for the role.',
      resolve: ({ version }) => version === 0,
    }),
    leaveFrom: t.expose('leaveFrom', { type: 'Date', nullable: true, description: 'The first day away.' }),
    leaveTo: t.expose('leaveTo', { type: 'Date', nullable: true, description: 'The last day away.' }),
    isAway: t.exposeBoolean('isAway', { description: 'Whether they are on leave today.' }),
    open: t.exposeInt('open', { description: 'Their open cases, of those you oversee.' }),
    dueSoon: t.exposeInt('dueSoon', { description: 'Of these: due today or within two working days.' }),
    overdue: t.exposeInt('overdue', { description: 'Of these: overdue.' }),
    room: t.int({
      description: 'How many more they can carry; below zero when they carry too many.',
      resolve: ({ capacity, open }) => capacity - open,
    }),
    version: t.exposeInt('version', { description: 'Give it back as expectedVersion when you set it; 0: never set.' }),
  }),
})

const WorkloadConnection = connectionOf<PersonLoad>('Workload', WorkloadRef)

const ReasonRef = builder.enumType('ShareReason', {
  description: 'Why a case goes to somebody, or to nobody.',
  values: {
    MOST_ROOM: { description: '余量最多: of all who can take it, this person has most room at its turn.' },
    EVENS_OUT: { description: '统筹: others have more room, but are needed for cases that only they can take.' },
    NOBODY: { description: '无人可办: nobody of the office has the role for it.' },
    ALL_AWAY: { description: '均在休假: everybody who could take it is on leave.' },
    ALL_FULL: { description: '均已满: nobody who could take it has room left.' },
  } satisfies Record<(typeof SHARE_REASONS)[number], { description: string }>,
})

const ShareRef = builder.objectRef<ProposedShare>('ProposedShare').implement({
  description: 'Who a waiting case would go to, and why.',
  fields: (t) => ({
    case: t.field({ type: CaseRef, description: 'The case.', resolve: ({ found }) => found }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who would get it; null: it stays unassigned.',
      resolve: ({ person }) => person,
    }),
    reason: t.field({ type: ReasonRef, description: 'Why.', resolve: ({ reason }) => reason }),
    room: t.exposeInt('room', {
      nullable: true,
      description: 'How many more the person could carry before this case.',
    }),
    choices: t.exposeInt('choices', { description: 'How many people could take it, those on leave left out.' }),
    away: t.exposeInt('away', { description: 'How many could, but are on leave.' }),
  }),
})

const ReceiverRef = builder.objectRef<{ load: PersonLoad; given: number }>('ProposedReceiver').implement({
  description: 'Somebody who could take waiting cases, and how many they would get.',
  fields: (t) => ({
    load: t.field({ type: WorkloadRef, description: 'What they carry now.', resolve: ({ load }) => load }),
    given: t.exposeInt('given', { description: 'How many they would get.' }),
  }),
})

const ProposalRef = builder
  .objectRef<Awaited<ReturnType<typeof proposeDistribution>>>('DistributionProposal')
  .implement({
    description:
      '均衡分派方案: a balanced distribution of waiting cases; nothing is changed until it is sent to assignCases.',
    fields: (t) => ({
      shares: t.field({
        type: [ShareRef],
        description: 'The waiting cases, the earliest due first.',
        complexity: { field: 0, multiplier: 1 },
        resolve: ({ shares }) => shares,
      }),
      people: t.field({
        type: [ReceiverRef],
        description: 'Everybody who could take one of them.',
        complexity: { field: 0, multiplier: 1 },
        resolve: ({ people }) => people,
      }),
      hasMore: t.exposeBoolean('hasMore', {
        description: `Whether more cases wait than the ${MOST_ASSIGNMENTS} that are distributed at once.`,
      }),
    }),
  })

builder.queryFields((t) => ({
  workloads: t.field({
    type: WorkloadConnection,
    description: 'Everybody of the offices you oversee whose work cases are, by name. Heads and supervisors.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listWorkloads(ctx, args),
  }),
  proposeDistribution: t.field({
    type: ProposalRef,
    description:
      'A balanced distribution of the unassigned cases by the room people have left; leave is respected, nobody gets more than they can carry. Heads and supervisors.',
    complexity: { field: 1, multiplier: MOST_ASSIGNMENTS },
    args: { procedure: t.arg.string({ description: 'Only cases of this procedure.' }) },
    resolve: (_root, { procedure }, ctx) => proposeDistribution(ctx, { procedure: procedure ?? null }),
  }),
}))

const SetWorkloadInput = builder.inputType('SetWorkloadInput', {
  description: 'What somebody can carry, and when they are away.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Who; of an office you oversee.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw; 0 when nobody had set it.' }),
    capacity: t.int({ required: true, description: `How many open cases at most, 0 to ${MOST_CAPACITY}.` }),
    leaveFrom: t.field({ type: 'Date', description: 'The first day away; null with leaveTo: no leave.' }),
    leaveTo: t.field({ type: 'Date', description: 'The last day away.' }),
  }),
})

const SetDone = builder.objectRef<PersonLoad>('SetWorkloadDone').implement({
  description: 'It was set.',
  fields: (t) => ({
    workload: t.field({
      type: WorkloadRef,
      description: 'What they carry and can carry now.',
      resolve: (load) => load,
    }),
  }),
})

builder.mutationField('setWorkload', (t) =>
  t.field({
    type: SetDone,
    description: '设定承办容量和休假. Heads and supervisors, for the offices they oversee.',
    errors: {
      types: [InvalidInput, StaleVersion],
      union: { name: 'SetWorkloadResult', description: 'What came of setWorkload.' },
    },
    args: { input: t.arg({ type: SetWorkloadInput, required: true, description: 'Who, and what holds from now on.' }) },
    resolve: async (_root, { input }, ctx) => (await loadsOf(ctx, [await setWorkload(ctx, input)]))[0]!,
  }),
)
