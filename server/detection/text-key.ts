import { sha256 } from '../core/crypto.ts'

/** What was screened, as a key: the same title and text give the same key. */
export const textKey = ({ title, text }: { title: string; text: string | null }): string =>
  sha256(JSON.stringify([title, text]))
