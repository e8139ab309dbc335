/** Something that happened in the town at an instant. All of them are done in their order, whoever brought them. */
export type Happening = { at: Date; run(): Promise<unknown> }

export const inTheirOrder = (happenings: readonly Happening[]): Happening[] =>
  [...happenings].sort((one, other) => one.at.getTime() - other.at.getTime())
