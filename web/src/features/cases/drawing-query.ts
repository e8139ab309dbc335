import { graphql, type ResultOf } from '../../app/graphql.ts'

/** The whole procedure with the way one case has gone; asked for when somebody opens the drawing. */
export const drawingQuery = graphql(`
  query CaseDrawing($id: UUID!) {
    case(id: $id) {
      id version
      drawing {
        states { state label status place }
        steps { action label from to taken }
      }
    }
  }
`)

export type Drawing = NonNullable<ResultOf<typeof drawingQuery>['case']>['drawing']
export type DrawnState = Drawing['states'][number]
export type DrawnStep = Drawing['steps'][number]
