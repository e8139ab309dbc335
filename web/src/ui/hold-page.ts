let held = 0

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** While `work` goes on, whoever closes or leaves the page is asked first, as what it does would be lost. */
export const holdPage = async <Result>(work: Promise<Result>): Promise<Result> => {
  if (held++ === 0) addEventListener('beforeunload', ask)
  try {
    return await work
  } finally {
    if (--held === 0) removeEventListener('beforeunload', ask)
  }
}
