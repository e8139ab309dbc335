const LINK = /:\/\/\S|[a-z0-9-]\.[a-z]{2,}/i
const ADDRESS_OF_MAIL = /[!-~]+@[!-~]+/g

/** Whether there seems to be an address in it, alone or in the words an app shares it with; the server looks closely. */
export const hasLink = (text: string): boolean => LINK.test(text.normalize('NFKC').replace(ADDRESS_OF_MAIL, ' '))
