/** Told of each phrase found: its index in the list, and where it ends (exclusive) in the text. */
export type OnPhrase = (phrase: number, end: number) => void

/**
 * Finds every phrase of a list in one pass over a text (Aho and Corasick, 1975): a trie in which each node knows the
 * longest suffix that is also a prefix of some phrase. Time grows with the text and the hits, not with the list. Returns
 * the steps it took: edges looked up and phrases told.
 */
export const buildPhraseMatcher = (phrases: readonly string[]): ((text: string, onPhrase: OnPhrase) => number) => {
  const trie = buildTrie(phrases)
  const { fall, shorter } = linkSuffixes(trie)
  return (text, onPhrase) => {
    let node = 0
    let steps = 0
    for (let at = 0; at < text.length; at++) {
      steps++
      const unit = text.charCodeAt(at)
      let next = trie.child(node, unit)
      while (next === 0 && node !== 0) {
        steps++
        node = fall[node]!
        next = trie.child(node, unit)
      }
      node = next
      for (let end = trie.phraseAt[node] === -1 ? shorter[node]! : node; end !== 0; end = shorter[end]!) {
        for (let phrase = trie.phraseAt[end]!; phrase !== -1; phrase = trie.samePhrase[phrase]!) {
          steps++
          onPhrase(phrase, at + 1)
        }
      }
    }
    return steps
  }
}

type Trie = {
  size: number
  parent: Int32Array
  unit: Uint16Array
  /** The last phrase of the list that ends at the node, or -1; equal phrases are chained through samePhrase. */
  phraseAt: Int32Array
  samePhrase: Int32Array
  /** The child of a node along a unit, or 0: no node has the root as its child. */
  child(node: number, unit: number): number
}

const buildTrie = (phrases: readonly string[]): Trie => {
  const capacity = 1 + phrases.reduce((sum, phrase) => sum + phrase.length, 0)
  const parent = new Int32Array(capacity)
  const unit = new Uint16Array(capacity)
  const phraseAt = new Int32Array(capacity).fill(-1)
  const samePhrase = new Int32Array(phrases.length).fill(-1)
  // Edges lie in one open-addressed table: a slot holds the child, the child knows its parent and unit.
  const mask = 2 ** Math.ceil(Math.log2(capacity * 2 + 1)) - 1
  const slots = new Int32Array(mask + 1)
  const slotOf = (node: number, along: number): number => {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(along, 0x85ebca6b)) & mask
    for (let child = slots[slot]!; child !== 0; child = slots[slot]!) {
      if (parent[child] === node && unit[child] === along) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  let size = 1
  phrases.forEach((phrase, index) => {
    if (phrase === '') return
    let node = 0
    for (let at = 0; at < phrase.length; at++) {
      const slot = slotOf(node, phrase.charCodeAt(at))
      if (slots[slot] === 0) {
        slots[slot] = size
        parent[size] = node
        unit[size] = phrase.charCodeAt(at)
        size++
      }
      node = slots[slot]!
    }
    samePhrase[index] = phraseAt[node]!
    phraseAt[node] = index
  })
  return { size, parent, unit, phraseAt, samePhrase, child: (node, along) => slots[slotOf(node, along)]! }
}

/** For each node the longest proper suffix in the trie (fall), and the longest one that ends a phrase (shorter). */
const linkSuffixes = ({ size, parent, unit, phraseAt, child }: Trie) => {
  const fall = new Int32Array(size)
  const shorter = new Int32Array(size)
  for (const node of byDepth(size, parent)) {
    const along = unit[node]!
    let from = parent[node]!
    if (from === 0) continue
    let suffix = 0
    while (from !== 0 && suffix === 0) {
      from = fall[from]!
      suffix = child(from, along)
    }
    fall[node] = suffix
    shorter[node] = phraseAt[suffix] === -1 ? shorter[suffix]! : suffix
  }
  return { fall, shorter }
}

/** Nodes below the root, shallow ones first; a parent always has a smaller number than its child. */
const byDepth = (size: number, parent: Int32Array): number[] => {
  const levels: number[][] = []
  const depth = new Int32Array(size)
  for (let node = 1; node < size; node++) {
    depth[node] = depth[parent[node]!]! + 1
    const level = depth[node]! - 1
    levels[level] ??= []
    levels[level].push(node)
  }
  return levels.flat()
}
