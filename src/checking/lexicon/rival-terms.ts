/**
 * Words used for the same thing; the first is preferred where both are used as often.
 * sameObject: only rivals when the two characters before are the same (案件补助, 案件补贴), for apart they differ.
 */
export const RIVAL_TERMS: readonly { readonly terms: readonly string[]; readonly sameObject: boolean }[] = [
  { terms: ['满意度', '满意率'], sameObject: false },
  { terms: ['补贴', '补助'], sameObject: true },
  { terms: ['覆盖率', '覆盖面'], sameObject: true },
  { terms: ['完成率', '完工率'], sameObject: true },
];
