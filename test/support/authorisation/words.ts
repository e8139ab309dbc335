/** Names written with spaces between. */
export const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')
