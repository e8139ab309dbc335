import { createHmac } from 'node:crypto'

/** What the order of numbers hangs on: a key that stays, and the last number given before there was one. */
export type NumberOrder = { key: string; givenBefore: number }

const SHORTEST = 7
const ROUNDS = 8

/**
 * The number that stands for a place in a sequence: another one for each, of as many digits (seven at least), in an
 * order that only the key tells. Never one that was given before.
 */
export const outOfOrder = (sequence: number, { key, givenBefore }: NumberOrder): number => {
  const digits = Math.max(SHORTEST, String(sequence).length)
  const isGiven = (n: number) => n <= givenBefore || (digits > SHORTEST && n < 10 ** (digits - 1))
  // Going on until it falls where it may keeps it one to one: no two numbers ever meet.
  let shuffled = shuffle(sequence, digits, key)
  while (isGiven(shuffled)) shuffled = shuffle(shuffled, digits, key)
  return shuffled
}

/** A Feistel network over the two halves of the digits: every number of so many digits stands for exactly one other. */
const shuffle = (n: number, digits: number, key: string): number => {
  const low = 10 ** Math.floor(digits / 2)
  const high = 10 ** Math.ceil(digits / 2)
  let [left, right] = [Math.floor(n / low), n % low]
  for (let round = 0; round < ROUNDS; round += 2) {
    left = (left + mix(key, round, right)) % high
    right = (right + mix(key, round + 1, left)) % low
  }
  return left * low + right
}

const mix = (key: string, round: number, half: number): number =>
  createHmac('sha256', key).update(`${round} ${half}`).digest().readUIntBE(0, 6)
