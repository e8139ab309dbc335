import { GRAPH_DEPTH_MOST, GRAPH_MOST, readSellerGraph } from '../server/cases/read-seller-graph.ts'
import { say } from '../server/core/words.ts'
import {
  GRAPH_EDGE_KINDS,
  GRAPH_NODE_KINDS,
  type GraphEdge,
  type GraphNode,
  graphEdgeWords,
  graphNodeWords,
  type SellerGraph,
} from '../server/sellers/merging/seller-graph.ts'
import { builder } from './builder.ts'

const NodeKindRef = builder.enumType('SellerGraphNodeKind', {
  description: 'What stands at a node.',
  values: Object.fromEntries(
    GRAPH_NODE_KINDS.map((kind) => [kind, { value: kind, description: graphNodeWords[kind].zh }]),
  ),
})

const EdgeKindRef = builder.enumType('SellerGraphEdgeKind', {
  description: 'What ties two nodes.',
  values: Object.fromEntries(
    GRAPH_EDGE_KINDS.map((kind) => [kind, { value: kind, description: graphEdgeWords[kind].zh }]),
  ),
})

const NodeRef = builder.objectRef<GraphNode>('SellerGraphNode').implement({
  description: 'A seller, an account, an identifier or a case.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id: that of the seller, the account, the case.' }),
    kind: t.field({ type: NodeKindRef, description: 'What it is.', resolve: ({ kind }) => kind }),
    label: t.exposeString('label', { description: 'What to write at it; masked where personal.' }),
    what: t.string({
      description: 'What it is, to show.',
      resolve: ({ kind, what }, _args, ctx) => say(what ?? graphNodeWords[kind], ctx.locale),
    }),
    depth: t.exposeInt('depth', { description: 'How many steps from the seller asked for.' }),
  }),
})

const EdgeRef = builder.objectRef<GraphEdge>('SellerGraphEdge').implement({
  description: 'What ties two nodes.',
  fields: (t) => ({
    fromId: t.expose('fromId', { type: 'UUID', description: 'The one.' }),
    toId: t.expose('toId', { type: 'UUID', description: 'The other.' }),
    kind: t.field({ type: EdgeKindRef, description: 'How.', resolve: ({ kind }) => kind }),
    label: t.string({
      description: 'The same, to show.',
      resolve: ({ kind }, _args, ctx) => say(graphEdgeWords[kind], ctx.locale),
    }),
  }),
})

const GraphRef = builder.objectRef<SellerGraph>('SellerGraph').implement({
  description: 'What hangs together around a seller.',
  fields: (t) => ({
    nodes: t.field({
      type: [NodeRef],
      description: 'Sellers, accounts, identifiers, cases.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => nodes,
    }),
    edges: t.field({
      type: [EdgeRef],
      description: 'What ties them.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ edges }) => edges,
    }),
    isCut: t.exposeBoolean('isCut', { description: 'Whether there is more than was asked for.' }),
  }),
})

builder.queryField('sellerGraph', (t) =>
  t.field({
    type: GraphRef,
    description:
      'A seller with its accounts, identifiers, merges, uplines and downlines, whoever shows the same, and the cases you may read. Staff.',
    complexity: 60,
    args: {
      sellerId: t.arg({ type: 'UUID', required: true, description: 'The seller in the middle.' }),
      depth: t.arg.int({
        defaultValue: 1,
        description: `How many sellers away, 1 to ${GRAPH_DEPTH_MOST}; 1 unless told.`,
      }),
      nodes: t.arg.int({
        defaultValue: 300,
        description: `How many nodes at most, 1 to ${GRAPH_MOST}; 300 unless told.`,
      }),
    },
    resolve: (_root, { sellerId, depth, nodes }, ctx) =>
      readSellerGraph(ctx, { sellerId, depth: depth ?? 1, nodes: nodes ?? 300 }),
  }),
)
