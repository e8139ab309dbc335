const plain = (typed: string): string =>
  typed.replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[\s,，¥￥元]/g, '')

/** Yuan as typed ("1,280.5", "１２８０元") in fen; undefined when it is no amount. At most twenty million yuan. */
export const fenOf = (typed: string): number | undefined => {
  const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(plain(typed))
  if (!match) return undefined
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return fen <= 2_000_000_000 ? fen : undefined
}
