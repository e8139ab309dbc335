/** A WeChat ID, a phone number, a link: looked for as it stands or not at all. A typo away lives somebody else. */
const IDENTIFIER = /^(?=.{5})\P{Script=Han}*[\d_@:/.-]/u

export const looksLikeIdentifier = (text: string): boolean => IDENTIFIER.test(text)

/** An address on the web, with or without its protocol. */
export const looksLikeLink = (text: string): boolean => /^(?:https?:\/\/)?[^\s/]+\.[a-z]{2,}(?:[/?:]\S*)?$/i.test(text)
