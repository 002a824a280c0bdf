/**
 * Slips common in forms of this kind: wrong word, right word. Only words that are wrong wherever they stand.
 * Source: the usual lists of 易错词 for official writing.
 */
export const TYPOS: readonly (readonly [wrong: string, right: string])[] = [
  ['帐户', '账户'],
  ['帐号', '账号'],
  ['台帐', '台账'],
  ['帐目', '账目'],
  ['按装', '安装'],
  ['布署', '部署'],
  ['既使', '即使'],
  ['渡假', '度假'],
  ['座落', '坐落'],
  ['侯选', '候选'],
  ['竟争', '竞争'],
  ['竣功', '竣工'],
  ['园满', '圆满'],
  ['既将', '即将'],
  ['己经', '已经'],
  ['按排', '安排'],
  ['覆盖绿', '覆盖率'],
  ['满意渡', '满意度'],
  ['合格绿', '合格率'],
  ['完成绿', '完成率'],
  ['成功绿', '成功率'],
  ['及时行', '及时性'],
  ['可持继', '可持续'],
  ['持继', '持续'],
  ['收益群众', '受益群众'],
  ['收益人数', '受益人数'],
  ['抓蟹子', '抓蝎子'],
  ['矫证', '矫正'],
  ['购制', '购置'],
  ['修善', '修缮'],
  ['辩认', '辨认'],
  ['幅射', '辐射'],
  ['拔付', '拨付'],
  ['拔款', '拨款'],
  ['划拔', '划拨'],
  ['拔入', '拨入'],
  ['覆盖帅', '覆盖率'],
  ['副盖', '覆盖'],
  ['复盖', '覆盖'],
  ['必竟', '毕竟'],
  ['防犯', '防范'],
];

/** A word that lacks its last character before a figure: 复杂案1000件. */
export const CLIPPED_WORDS: readonly { readonly pattern: RegExp; readonly right: string }[] = [
  { pattern: /(?<=[杂难事政讼裁通般易诉])案(?=\d)/u, right: '案件' },
];
