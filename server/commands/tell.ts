/** What a command says while it works. Standard output is for its result. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A line of the result. */
export const put = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
