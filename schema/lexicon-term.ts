import { say } from '../server/core/words.ts'
import { type ArticleName, articleNames, articles } from '../server/detection/lexicon/articles.ts'
import { severities, type Term, termCategories } from '../server/detection/lexicon/term.ts'
import { topicLabels } from '../server/detection/lexicon/topic-labels.ts'
import { type Topic, topicNames } from '../server/detection/lexicon/topics.ts'
import { termKey } from '../server/detection/rules/apply-rules.ts'
import { findShippedTerms } from '../server/detection/rules/shipped-terms.ts'
import { builder } from './builder.ts'
import { ChoiceRef, type LocalisedOption } from './shared.ts'

const topicName = (topic: Topic): string => topic.replace(/[A-Z]/g, '_$&').toUpperCase()
const articleName = (name: ArticleName): string => name.replaceAll('-', '_').toUpperCase()

export const TermCategoryRef = builder.enumType('TermCategory', {
  description: 'What a word of the lexicon is about; which signal reads it follows from this.',
  values: Object.fromEntries(
    Object.entries(termCategories).map(([name, { zh, en }]) => [
      name,
      { value: name as keyof typeof termCategories, description: `${en} (${zh}).` },
    ]),
  ),
})

const TopicRef = builder.enumType('LexiconTopic', {
  description: 'What a text is about, told by its words.',
  values: Object.fromEntries(
    topicNames.map((topic) => [
      topicName(topic),
      { value: topic, description: `${topicLabels[topic].en} (${topicLabels[topic].zh}).` },
    ]),
  ),
})

const ArticleRef = builder.enumType('LexiconArticle', {
  description: 'An article that words may breach.',
  values: Object.fromEntries(
    articleNames.map((name) => [
      articleName(name),
      { value: name, description: `${articles[name].en} (${articles[name].zh}).` },
    ]),
  ),
})

export const TermRef = builder.objectRef<Term>('LexiconTerm').implement({
  description: 'A term of the lexicon, as it is written.',
  fields: (t) => ({
    key: t.string({ description: 'Names a shipped term: category and first word.', resolve: termKey }),
    category: t.field({ type: TermCategoryRef, description: 'What it is about.', resolve: ({ category }) => category }),
    categoryLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ category }, _args, ctx) => say(termCategories[category], ctx.locale),
    }),
    severity: t.int({
      description: '4 says it alone, 3 needs company, 2 only adds up, 1 for information.',
      resolve: ({ severity }) => severity,
    }),
    words: t.stringList({
      description: 'Plain spellings; the first names the term. `(a|b)` stands for either.',
      resolve: ({ words }) => [...words],
    }),
    disguises: t.stringList({
      description: 'Spellings chosen to slip past filters.',
      resolve: ({ disguises = [] }) => [...disguises],
    }),
    unless: t.stringList({
      description: 'Longer phrases in which the word is harmless.',
      resolve: ({ unless = [] }) => [...unless],
    }),
    harmlessIn: t.field({
      type: [TopicRef],
      description: 'Harmless in a text about one of these.',
      resolve: ({ harmlessIn = [] }) => [...harmlessIn],
    }),
    onlyIn: t.field({
      type: [TopicRef],
      description: 'Counts only in a text about one of these; empty for any.',
      resolve: ({ onlyIn = [] }) => [...onlyIn],
    }),
    articles: t.field({
      type: [ArticleRef],
      description: 'What it may breach; empty for the articles of its signal.',
      resolve: ({ articles: named = [] }) => [...named],
    }),
    caveatZh: t.string({
      nullable: true,
      description: 'When it is lawful after all, in Chinese.',
      resolve: ({ caveat }) => caveat?.zh ?? null,
    }),
    caveatEn: t.string({
      nullable: true,
      description: 'The same in English.',
      resolve: ({ caveat }) => caveat?.en ?? null,
    }),
    isOpen: t.boolean({
      description: 'Whether a handle or a number may follow the word directly.',
      resolve: ({ isOpen }) => isOpen ?? false,
    }),
  }),
})

const CaveatInput = builder.inputType('LexiconCaveatInput', {
  description: 'When a word is lawful after all.',
  fields: (t) => ({
    zh: t.string({ required: true, description: 'In Chinese, 2 to 200 characters.' }),
    en: t.string({ required: true, description: 'In English, 2 to 400 characters.' }),
  }),
})

export const TermInput = builder.inputType('LexiconTermInput', {
  description: 'A term as it is to stand. Words have 2 to 50 characters.',
  fields: (t) => ({
    category: t.field({ type: TermCategoryRef, required: true, description: 'What it is about.' }),
    severity: t.int({ required: true, description: `One of ${severities.join(', ')}; 4 says it alone.` }),
    words: t.stringList({ required: true, description: 'Plain spellings, 1 to 60; the first names the term.' }),
    disguises: t.stringList({ description: 'Spellings chosen to slip past filters, at most 120.' }),
    unless: t.stringList({ description: 'Phrases in which the word is harmless, at most 300.' }),
    harmlessIn: t.field({ type: [TopicRef], description: 'Harmless in a text about one of these.' }),
    onlyIn: t.field({ type: [TopicRef], description: 'Counts only in a text about one of these.' }),
    articles: t.field({ type: [ArticleRef], description: 'What it may breach.' }),
    caveat: t.field({ type: CaveatInput, description: 'When it is lawful after all, for whoever decides.' }),
    isOpen: t.boolean({ description: 'Whether a handle or a number may follow directly.' }),
  }),
})

/** The input as the rule's own check reads it: what is not said is left out. */
export const givenTerm = (given: typeof TermInput.$inferInput) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))

type Choices = Record<'categories' | 'topics' | 'articles', LocalisedOption[]>

const allChoices: Choices = {
  categories: Object.entries(termCategories).map(([value, words]) => ({ value, words })),
  topics: topicNames.map((topic) => ({ value: topicName(topic), words: topicLabels[topic] })),
  articles: articleNames.map((name) => ({ value: articleName(name), words: articles[name] })),
}

const ChoicesRef = builder.objectRef<Choices>('LexiconChoices').implement({
  description: 'What a term can be made of, to choose from.',
  fields: (t) => ({
    categories: t.field({
      type: [ChoiceRef],
      description: 'Values of TermCategory.',
      resolve: ({ categories }) => categories,
    }),
    topics: t.field({
      type: [ChoiceRef],
      description: 'Values of LexiconTopic.',
      resolve: ({ topics }) => topics,
    }),
    articles: t.field({
      type: [ChoiceRef],
      description: 'Values of LexiconArticle.',
      resolve: (all) => all.articles,
    }),
  }),
})

builder.queryFields((t) => ({
  lexiconChoices: t.field({
    type: ChoicesRef,
    description: 'What a term of the lexicon can be made of.',
    resolve: () => allChoices,
  }),
  shippedTerms: t.field({
    type: [TermRef],
    description:
      'Terms of the lexicon that is shipped, one of whose words holds the text; at most 30. For who may see the rules.',
    args: { text: t.arg.string({ description: 'Part of a word; all from the start unless told.' }) },
    complexity: { field: 30, multiplier: 1 },
    resolve: (_root, { text }, ctx) => findShippedTerms(ctx, (text ?? '').slice(0, 100)),
  }),
}))
