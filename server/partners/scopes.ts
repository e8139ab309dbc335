import type { Words } from '../core/words.ts'

/** What an API key may be good for. A key without a scope can do nothing. */
export const SCOPES = ['reports:write', 'reports:read'] as const
export type Scope = (typeof SCOPES)[number]

export const scopeWords: Record<Scope, Words> = {
  'reports:write': { zh: '报送线索', en: 'Post reports' },
  'reports:read': { zh: '读取自己报送的线索', en: 'Read back own reports' },
}
