import { graphql, type ResultOf } from '../../app/graphql.ts'

export const CheckAdvert = graphql(`
  query CheckAdvert($text: String!) {
    advertCheck(text: $text) {
      signal label categoryLabel article note
      spans { start end text }
      exceptions { text article }
    }
  }
`)

export type AdvertFinding = ResultOf<typeof CheckAdvert>['advertCheck'][number]
