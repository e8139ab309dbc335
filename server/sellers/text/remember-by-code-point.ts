const unknown = 255

/** Remembers a small answer (0 to 254) for each code point of the basic plane; others are asked each time. */
export const rememberByCodePoint = <Answer extends number>(answer: (codePoint: number) => Answer) => {
  const answers = new Uint8Array(0x10000).fill(unknown)
  return (codePoint: number): Answer => {
    if (codePoint > 0xffff) return answer(codePoint)
    const known = answers[codePoint]!
    if (known !== unknown) return known as Answer
    const found = answer(codePoint)
    answers[codePoint] = found
    return found
  }
}
