import { AppError, type ErrorCode } from './errors.ts'

/** Works through a batch in its order, one after the other: it holds one connection and no two of its items wait for each other. */
export const inTurn = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}

/** The door's part for one item of a batch: a refusal of these is its answer, anything else is a bug and stops the batch. */
export const orRefused = async <Result, Outcome extends string>(
  work: () => Promise<Result>,
  outcomeOf: Partial<Record<ErrorCode, Outcome>>,
  refused: (outcome: Outcome) => Result,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const outcome = error instanceof AppError ? outcomeOf[error.code] : undefined
    if (!outcome) throw error
    return refused(outcome)
  }
}
