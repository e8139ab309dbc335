import type { Words } from '../../core/words.ts'

export const GRAPH_NODE_KINDS = ['SELLER', 'ACCOUNT', 'IDENTIFIER', 'CASE'] as const
export type GraphNodeKind = (typeof GRAPH_NODE_KINDS)[number]

export const graphNodeWords: Record<GraphNodeKind, Words> = {
  SELLER: { zh: '商家', en: 'Seller' },
  ACCOUNT: { zh: '账号', en: 'Account' },
  IDENTIFIER: { zh: '识别信息', en: 'Identifier' },
  CASE: { zh: '案件', en: 'Case' },
}

export const GRAPH_EDGE_KINDS = ['MERGED', 'HAS', 'SHOWS', 'UPLINE', 'ABOUT'] as const
export type GraphEdgeKind = (typeof GRAPH_EDGE_KINDS)[number]

export const graphEdgeWords: Record<GraphEdgeKind, Words> = {
  MERGED: { zh: '已合并为同一经营者', en: 'merged: one operator' },
  HAS: { zh: '的账号', en: 'has the account' },
  SHOWS: { zh: '使用', en: 'shows' },
  UPLINE: { zh: '的上级', en: 'is the upline of' },
  ABOUT: { zh: '涉及', en: 'is about' },
}

export type GraphNode = {
  id: string
  kind: GraphNodeKind
  /** What is personal is masked. */
  label: string
  /** What an account or an identifier is. */
  what: Words | null
  /** How many steps from the seller asked for. */
  depth: number
}

export type GraphEdge = { fromId: string; toId: string; kind: GraphEdgeKind }

export type SellerGraph = {
  nodes: GraphNode[]
  edges: GraphEdge[]
  /** There is more than was asked for. */
  isCut: boolean
}
