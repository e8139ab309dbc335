/** What a new password has to have at least, and any may have at most: characters, as the door of sign-in counts them. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
