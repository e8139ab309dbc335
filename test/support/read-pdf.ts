import { extractText, getDocumentProxy } from 'unpdf'

/** What a PDF says, page by page, as somebody who copies from it would get it. */
export const readPdf = async (pdf: Uint8Array): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ''))
}
