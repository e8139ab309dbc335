/** In how many bits two hashes differ; both of as many hexadecimal digits, some multiple of eight. */
export const hashDistance = (a: string, b: string): number => {
  let count = 0
  for (let at = 0; at < a.length; at += 8) {
    let differing = Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16)
    for (; differing !== 0; differing &= differing - 1) count++
  }
  return count
}
