import type { Question } from './questions.ts'

type Asked = { readonly name: string; readonly query: string }

/** What is asked of the register by name, state, day or number: each becomes a first page. */
const filters: readonly Asked[] = [
  { name: 'open', query: 'est:ouverte' },
  { name: 'late', query: 'est:retard' },
  { name: 'lead', query: '@INV-1 est:ouverte' },
  { name: 'everybody', query: '@Tous' },
  { name: 'support', query: 'appui:INV-12' },
  { name: 'body', query: 'instance:CC-0003' },
  { name: 'year and kind', query: 'année:2025 nature:recommandation' },
  { name: 'due days', query: 'échéance>=2026-01-01 échéance<2026-06-01 -état:encours' },
  { name: 'restricted', query: 'est:restreinte' },
  { name: 'budget', query: 'est:budget est:révisée' },
  { name: 'reference', query: 'réf:CC-0003-2025' },
]

/** Words from one of 9,000 lots to one that stands in every decision. */
const texts: readonly Asked[] = [
  { name: 'rare', query: '4321' },
  { name: 'begun', query: 'transm' },
  { name: 'everywhere', query: 'note' },
  { name: 'two words', query: 'transmettre matrice' },
  { name: 'phrase', query: '"matrice de décaissement" est:ouverte' },
]

const groupings = ['due', 'body', 'lead', 'year', 'status'] as const
const orders = ['reference', 'wording', 'body', 'lead', 'takenOn'] as const

/** What the register is asked, but for its full text. */
export const registerQuestions: readonly Question[] = [
  { name: 'first page', ask: ({ decisions }) => decisions.register({}) },
  { name: 'later page', ask: ({ decisions }) => decisions.register({ offset: 800 }) },
  ...filters.map(({ name, query }) => firstPage(name, query)),
  ...groupings.map(
    (group): Question => ({
      name: `by ${group}`,
      ask: ({ decisions }) => decisions.register({ group }),
    }),
  ),
  ...orders.map(
    (sort): Question => ({
      name: `in the order of ${sort}`,
      ask: ({ decisions }) => decisions.register({ sort }),
    }),
  ),
  { name: 'ids', ask: ({ decisions }) => decisions.ids({ query: 'est:retard' }) },
  { name: 'board', ask: ({ decisions }) => decisions.board({}) },
  { name: 'tabs', ask: ({ decisions }) => decisions.tabCounts() },
  { name: 'figures', ask: ({ decisions }) => decisions.figures({}) },
  { name: 'figures of a year', ask: ({ decisions }) => decisions.figures({ year: 2025 }) },
  {
    name: 'figures of a filter',
    ask: ({ decisions }) => decisions.figures({ query: 'est:ouverte' }),
  },
]

export const textQuestions: readonly Question[] = texts.map(({ name, query }) =>
  firstPage(name, query),
)

function firstPage(name: string, query: string): Question {
  return { name, ask: ({ decisions }) => decisions.register({ query }) }
}
