import { graphql } from '../../app/graphql.ts'
import { useAnswer } from './use-answer.ts'

const nameDivision = graphql(`
  query NameDivision($code: String!, $on: Date) {
    divisions(text: $code, on: $on) { code name path }
  }
`)

type DivisionNameProps = {
  code: string
  /** The day whose divisions are meant; today unless told. */
  on?: string
}

/** A county-level division by its name in the reader's language, with its code; the code alone where no register knows it. */
export const DivisionName = ({ code, on }: DivisionNameProps) => {
  const { data } = useAnswer({ query: nameDivision, variables: { code, on: on ?? null }, about: code })
  const found = data?.divisions.find((one) => one.code === code)
  return found && found.name !== code ? `${found.name} ${code}` : code
}
