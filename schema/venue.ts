import {
  askableVenueFacts,
  confirmedVenueOf,
  mattersOf,
  venueFactsOf,
  venueOfCase,
} from '../server/cases/case-venue.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { say } from '../server/core/words.ts'
import { findAuthoritiesByDivision } from '../server/identity/authority-store.ts'
import { namesOfPlaces } from '../server/identity/names-of-places.ts'
import type { VenueAnswer, VenueCandidate } from '../server/law/venue.ts'
import {
  type VenueFactName,
  type VenueMatter,
  venueChoices,
  venueFactWords,
  venueMatters,
} from '../server/law/venue-facts.ts'
import { venueLevels, venuePrinciples } from '../server/law/venue-rules.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { AuthorityRef } from './identity.ts'
import { ChoiceRef, type LocalisedOption } from './shared.ts'

const MatterRef = builder.enumType('VenueMatter', {
  description: 'Before whom: 投诉 the dispute, 举报 the report, 诉讼 a court.',
  values: Object.fromEntries(venueMatters.map((value) => [value.toUpperCase(), { value }])),
})

const LevelRef = builder.enumType('VenueLevel', {
  description: 'Of which level the office has to be, as the article says; PLACE_OFFICE where it names none.',
  values: Object.fromEntries(
    venueLevels.map((value) => [value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), { value }]),
  ),
})

const CandidateRef = builder.objectRef<VenueCandidate>('VenueCandidate').implement({
  description: 'An office or a court that is competent by the facts stated so far.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'The rule it follows from; send it as `candidate` to confirmVenue.' }),
    place: t.string({
      description: 'Which place makes it competent.',
      resolve: ({ placeWords }, _args, ctx) => say(placeWords, ctx.locale),
    }),
    divisionCode: t.exposeString('divisionCode', {
      nullable: true,
      description: 'The county-level division; null while the place is not known.',
    }),
    level: t.field({ type: LevelRef, description: 'The level.', resolve: ({ level }) => level }),
    why: t.string({ description: 'Why, in a sentence.', resolve: ({ why }, _args, ctx) => say(why, ctx.locale) }),
    articles: t.stringList({
      description: 'The articles.',
      resolve: ({ articles }, _args, ctx) => articles.map((article) => say(article, ctx.locale)),
    }),
    onlyIfFirst: t.exposeBoolean('onlyIfFirst', {
      description: 'Whether it is competent only if it received the matter before the others.',
    }),
    isProposed: t.exposeBoolean('isProposed', { description: 'The one proposed; an officer decides.' }),
    offices: t.field({
      type: [AuthorityRef],
      description: 'The registered offices of that division, county level or the city that has no counties.',
      resolve: ({ divisionCode, level }, _args, ctx) =>
        divisionCode && level !== 'court' ? findAuthoritiesByDivision(ctx, divisionCode) : [],
    }),
  }),
})

const optionsOf = (fact: VenueFactName): LocalisedOption[] | null => {
  const choice = venueChoices.find(({ name }) => name === fact)
  return choice ? [...choice.options] : null
}

type Asked = { fact: VenueFactName }

const AskedFactRef = builder.objectRef<Asked>('VenueQuestion').implement({
  description: 'A fact that is not known yet and decides who is competent.',
  fields: (t) => ({
    fact: t.exposeString('fact', { description: 'Send it as `fact` to stateVenueFact.' }),
    label: t.string({
      description: 'The question.',
      resolve: ({ fact }, _args, ctx) => say(venueFactWords(fact), ctx.locale),
    }),
    options: t.field({
      type: [ChoiceRef],
      nullable: true,
      description: 'The answers there are; null for a place, which is a six-digit code of county level.',
      resolve: ({ fact }) => optionsOf(fact),
    }),
  }),
})

type Stated = { fact: VenueFactName; value: string; on: string }

const StatedFactRef = builder.objectRef<Stated>('VenueFact').implement({
  description: 'A fact of venue that was stated.',
  fields: (t) => ({
    fact: t.exposeString('fact', { description: 'Its name.' }),
    label: t.string({
      description: 'What it is.',
      resolve: ({ fact }, _args, ctx) => say(venueFactWords(fact), ctx.locale),
    }),
    value: t.string({
      description: 'The answer, ready to read.',
      resolve: async ({ fact, value, on }, _args, ctx) => {
        const option = optionsOf(fact)?.find((one) => one.value === value)
        if (option) return say(option.words, ctx.locale)
        return (await namesOfPlaces(ctx, [value], on)).get(value) ?? value
      },
    }),
  }),
})

const PrincipleRef = builder.objectRef<{ text: string; articles: string[] }>('VenuePrinciple').implement({
  description: 'A rule that decides between several competent offices.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The rule in plain words.' }),
    articles: t.exposeStringList('articles', { description: 'Where it stands.' }),
  }),
})

type Venue = { found: CaseRow; matter: VenueMatter; answer: VenueAnswer }

const VenueRef = builder.objectRef<Venue>('CaseVenue').implement({
  description: 'Who is competent for a case, by the facts stated so far. It proposes; an officer confirms.',
  fields: (t) => ({
    matter: t.field({ type: MatterRef, description: 'Before whom.', resolve: ({ matter }) => matter }),
    candidates: t.field({
      type: [CandidateRef],
      description: 'Every competent one, in the order of preference.',
      resolve: ({ answer }) => answer.candidates,
    }),
    ask: t.field({
      type: [AskedFactRef],
      description: 'What has to be stated before the list is complete.',
      resolve: ({ answer }) => answer.ask,
    }),
    principles: t.field({
      type: [PrincipleRef],
      description: 'What decides between several, and what happens in a dispute; none for courts.',
      resolve: ({ found, matter }, _args, ctx) => {
        if (matter === 'court') return []
        const { firstToReceive, firstToFile, dispute, returnToIntake } = venuePrinciples(found.ruleset)
        return [matter === 'complaint' ? firstToReceive : firstToFile, dispute, returnToIntake].map((one) => ({
          text: say(one.text, ctx.locale),
          articles: one.articles.map((article) => say(article, ctx.locale)),
        }))
      },
    }),
  }),
})

builder.objectFields(CaseRef, (t) => ({
  venues: t.field({
    type: [VenueRef],
    description:
      'The competent offices and, for a dispute, the competent courts; none for a penalty case, whose venue stands in the report it was opened on.',
    resolve: (found) =>
      mattersOf(found).map((matter) => ({
        found,
        matter,
        answer: venueOfCase(found, matter),
      })),
  }),
  venueFacts: t.field({
    type: [StatedFactRef],
    description: 'The facts of venue that officers stated.',
    resolve: (found) =>
      Object.entries(venueFactsOf(found)).map(([fact, value]) => ({
        fact: fact as VenueFactName,
        value,
        on: found.receivedOn,
      })),
  }),
  venueQuestions: t.field({
    type: [AskedFactRef],
    description: 'Every fact that can be stated about its venue, known or not, with the answers there are.',
    resolve: (found) =>
      mattersOf(found).length > 0 ? askableVenueFacts(found).map(({ name }) => ({ fact: name })) : [],
  }),
  venueConfirmed: t.field({
    type: CandidateRef,
    nullable: true,
    description: 'The one an officer confirmed; null until then, and again after a fact of venue changed.',
    resolve: (found) => confirmedVenueOf(found) ?? null,
  }),
}))
