/** Text as it stands, inside a pattern of LIKE: its own signs for "anything" mean themselves. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
