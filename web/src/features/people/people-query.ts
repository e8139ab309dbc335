import { graphql, type ResultOf } from '../../app/graphql.ts'

export const peopleQuery = graphql(`
  query People($after: String) {
    people(first: 50, after: $after) {
      nodes {
        id name email roles roleLabels secondFactorEnabled disabled linkUntil
        authority { id name }
        brand { id nameZh }
        partner { id name }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export type Person = ResultOf<typeof peopleQuery>['people']['nodes'][number]
/** A one-time link that an administrator hands over; `isMailed`: it went to the address of the account as well. */
export type MadeLink = { path: string; isMailed: boolean }
export type Role = NonNullable<Person['roles']>[number]

export const invitePerson = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      __typename
      ... on PersonInvited { path until isMailed person { id } }
      ... on InvalidInput { message fields { path message } }
      ... on Duplicate { message }
    }
  }
`)

export const editPerson = graphql(`
  mutation EditPerson($input: EditPersonInput!) {
    editPerson(input: $input) {
      __typename
      ... on Person {
        id name roles roleLabels authority { id name } brand { id nameZh } partner { id name }
        history { id at what reason by { id name } }
      }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const disablePerson = graphql(`
  mutation DisablePerson($input: SwitchPersonInput!) {
    disablePerson(input: $input) {
      __typename
      ... on Person { id disabled linkUntil history { id at what reason by { id name } } }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export const enablePerson = graphql(`
  mutation EnablePerson($input: SwitchPersonInput!) {
    enablePerson(input: $input) {
      __typename
      ... on Person { id disabled history { id at what reason by { id name } } }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export const resetPerson = graphql(`
  mutation ResetPerson($input: ResetPersonInput!) {
    resetPerson(input: $input) {
      __typename
      ... on PersonInvited {
        path until isMailed
        person { id linkUntil secondFactorEnabled history { id at what reason by { id name } } }
      }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export const historyQuery = graphql(`
  query PersonHistory($id: ID!) {
    person(id: $id) { id history { id at what reason by { id name } } }
  }
`)

export const affiliations = graphql(`
  query Affiliations($query: String) {
    brands(query: $query, first: 6) { nodes { id nameZh nameLatin } }
  }
`)

export const platforms = graphql(`
  query Platforms {
    partners { id name disabledAt }
  }
`)
