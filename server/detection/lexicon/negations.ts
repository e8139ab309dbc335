/** Words right before a term that turn it round: 拒绝刷单, 无需囤货, 不能治疗. Longest first. */
export const negation =
  /(?:不能够?|不得|不可以?|无法|拒绝|杜绝|禁止|严禁|谢绝|没有|并非|不是|不接|不碰|不收|绝不|决不|绝非|从不|勿|无需|无须|不用|不需要?|不含|不会|反对|打击|远离|谨防|警惕|抵制|非|无|不|没)(?:任何|承诺|保证|用于|具有|涉及|宣传|宣称|搞|做|卖|要|代替|替代)?$/u

/** As far back as a negation is looked for. */
export const negationReach = 6
