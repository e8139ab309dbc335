/** Works off a list with so many workers, each doing one after the other; how long it took, in seconds. */
export const inParallel = async <T>(
  items: readonly T[],
  workers: number,
  work: (item: T, worker: number) => Promise<unknown>,
): Promise<number> => {
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let item = next++; item < items.length; item = next++) await work(items[item]!, worker)
    }),
  )
  return (performance.now() - start) / 1_000
}
