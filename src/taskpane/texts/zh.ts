import type { Family, NotRunKind } from '../../checking';
import type { Severity } from '../../indicator';
import type { NoFormReason } from '../../reading';
import type { ActionName, CellChange, FaultCode, FindingPlace, Tab, ThemeChoice } from '../store';

/** What happened, and what to do next. */
export interface Explained {
  readonly title: string;
  readonly next: string;
}

const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };

const families: Readonly<Record<Family, string>> = {
  structure: '表样与结构',
  text: '文字',
  value: '绩效值',
  direction: '方向',
  amount: '金额',
  consistency: '前后一致',
  class: '归类',
  duplicate: '重复',
  weight: '权重',
  evidence: '依据',
  system: '指标体系',
};

const faults: Readonly<Record<FaultCode, Explained>> = {
  cellEditMode: { title: '单元格正在编辑', next: '按回车结束输入后再试。' },
  sheetProtected: { title: '工作表受保护，没有写入', next: '在“审阅”里撤销工作表保护后再试。' },
  sheetMissing: { title: '找不到这张工作表', next: '它可能已改名或删除，请重新检查。' },
  noWorkbook: { title: '没有打开的表格', next: '打开一份绩效目标表，再点“重新检查”。' },
  tooLarge: { title: '表格太大，一次读不完', next: '改为只查本表，或把工作簿拆成几份。' },
  readOnly: { title: '文件是只读的，没有写入', next: '另存为新文件后再试。' },
  unsupported: { title: '这个版本的软件不支持此操作', next: '仍可在本窗格里查看意见，手工修改。' },
  unknown: { title: '没有完成', next: '请再试一次；仍不行，保存后关闭并重新打开本窗格。' },
  sheetChanged: { title: '单元格已被改动，没有写入', next: '已重新检查，请看新的意见。' },
  notPossible: { title: '不能这样改', next: '请在表格里手工修改。' },
  suppressionsUnreadable: { title: '“忽略”记录读不出来', next: '本次不采用，意见全部列出。' },
  checkerNotLoaded: {
    title: '审核规则没有加载',
    next: '程序文件可能不全。请重新打开窗格；仍不行，请管理员重新安装。',
  },
  libraryNotLoaded: { title: '指标库没有加载', next: '检查不受影响。点“重新加载”再试。' },
  fileNotUsable: { title: '这个文件不能用', next: '请换一个文件。' },
};

const actions: Readonly<Record<ActionName, string>> = {
  applyFix: '修改',
  applyFixes: '安全修复',
  annotate: '写入批注',
  clear: '清除标记',
  suppress: '忽略意见',
  unsuppress: '恢复意见',
  replace: '替换文字',
  insert: '插入指标',
  draft: '起草指标',
  undo: '撤销',
};

const absences: Readonly<Record<NoFormReason, Explained>> = {
  empty: { title: '这张工作表是空的', next: '切换到有绩效目标表的工作表，会自动检查。' },
  noForm: {
    title: '这张工作表里没有绩效目标表',
    next: '切换到目标表所在的工作表；或点“整本”，检查所有工作表。',
  },
  noIndicatorTable: {
    title: '有表的标题，但没找到指标',
    next: '请补上“一级指标、二级指标、三级指标、绩效值”表头和指标行。',
  },
  indicatorLibrary: {
    title: '这是指标库，不是某个项目的目标表',
    next: '要用它给建议，请到“设置”里导入指标库。',
  },
  indicatorsWithoutProject: {
    title: '有指标，但没有表的标题和项目名称',
    next: '请在指标上方补上标题和“项目名称”一栏。',
  },
};

/** All words of the pane in Chinese; the other languages have the same shape. */
export const zh = {
  severities,
  families,
  faults,
  actions,
  absences,
  cells: (count: number) => `${count} 处`,
  pane: '绩效目标助手',
  loading: '正在读取表格…',
  back: '返回',
  close: '关闭',
  cancel: '取消',
  ok: '确定',
  retry: '再试一次',
  reload: '重新加载',
  blank: '（空）',
  separator: '、',
  tabs: { check: '检查', fill: '填写', overview: '概览', settings: '设置' } satisfies Record<Tab, string>,
  tabList: '功能',
  noHost: {
    title: '请在 Excel 或 WPS 中打开',
    next: '本窗格要和表格一起使用。没有 Excel 或 WPS 时，请打开网页版（工作台）。',
  },
  header: {
    untitled: '（没有填项目名称）',
    noForm: '没有目标表',
    amount: (text: string) => `年度金额 ${text}`,
    noAmount: '没有填年度金额',
    forms: (count: number) => `${count} 张目标表`,
    sheets: (count: number) => `${count} 张工作表`,
    scope: '检查范围',
    scopeSheet: '本表',
    scopeWorkbook: '整本',
    recheck: '重新检查',
    count: (severity: Severity, count: number) => `${severities[severity]} ${count} 条`,
  },
  check: {
    running: '正在检查…',
    readingSheets: '正在读取全部工作表…',
    progress: (done: number, total: number) => `已查 ${done} / ${total} 张工作表`,
    stop: '停止',
    cancelled: '已停止，下面是上一次的结果。',
    cancelledEmpty: '已停止检查。',
    waiting: '单元格正在编辑，输入结束后自动检查。',
    stale: '工作簿已改动。',
    clean: '没有发现问题',
    cleanNext: '规则能查的都查过了。内容是否属实，仍请人工把关。',
    nothingPasses: '没有符合筛选条件的意见。',
    clearFilters: '清除筛选',
    list: '审核意见',
    announced: (errors: number, warnings: number, infos: number) =>
      `检查完成：错误 ${errors} 条，警告 ${warnings} 条，提示 ${infos} 条`,
    selected: (cell: string) => `选中的 ${cell}`,
    place: ({ kind, category }: FindingPlace) =>
      kind === 'category' ? category : kind === 'head' ? '表头与总体目标' : '整张表',
    ofSheet: (sheet: string) => `工作表 ${sheet}`,
    sheetForm: (sheet: string, range: string) => `${sheet} ${range}`,
    formClean: '没有意见',
    filterSeverity: '按程度筛选',
    filterFamily: '按类别筛选',
    allFamilies: '全部类别',
    filterText: '查找意见',
    filter: '筛选',
    shown: (shown: number, all: number) => `显示 ${shown} / ${all} 条`,
    tools: '对全部意见的操作',
    safeFixes: (count: number) => `全部安全修复（${count}）`,
    annotate: '写入批注',
    clear: '清除标记',
    undo: '撤销',
    undoWhat: (title: string) => `撤销：${title}`,
    notesMissing: '这个版本不支持批注，意见只在本窗格里显示。',
    setAside: (count: number) => `已忽略 ${count} 条`,
    notRun: (count: number) => `${count} 条规则没有检查`,
    failedRules: (count: number) => `${count} 条规则出错`,
  },
  card: {
    locate: '定位',
    locateCell: (cell: string) => `定位到 ${cell}`,
    ignore: '忽略',
    why: '为什么',
    basis: '依据',
    before: '现在',
    after: '改为',
    apply: '修改',
    applySuggestion: '采用',
    more: (count: number) => `另有 ${count} 个建议`,
    less: '收起',
    related: '相关',
    cells: (count: number) => `共改 ${count} 格`,
    reason: '忽略的理由',
    reasonHint: '写给复核的人看，如：合同已约定。',
    reasonNeeded: '请先写理由。',
    reasonPresets: ['已核实，情况属实', '上级文件另有规定', '不适用于本项目'] as readonly string[],
    confirmIgnore: '忽略这条',
  },
  notice: {
    changed: ({ cell, before, after }: CellChange) => `${cell}：${before || '（空）'} → ${after || '（空）'}`,
    done: (action: ActionName, edits: number) =>
      edits === 0 ? `${actions[action]}：没有需要改动的` : `已${actions[action]}`,
    left: (action: ActionName, count: number) =>
      action === 'undo' ? `${count} 处后来又被改过，没有恢复。` : `${count} 处要等重新检查后再改。`,
    skipped: '没有写入的：',
    updated: (gone: number, added: number) =>
      ['意见已更新', gone > 0 ? `少了 ${gone} 条` : '', added > 0 ? `多了 ${added} 条` : '']
        .filter((part) => part !== '')
        .join('，'),
  },
  safeFixes: {
    title: '全部安全修复',
    lead: '只改写法，不改意思和数值。去掉勾选的不改。',
    none: '没有可以直接修复的地方。',
    all: '全选',
    apply: (count: number) => `修复选中的 ${count} 处`,
    partial: '筛选条件以外的意见也列在这里。',
  },
  setAside: {
    title: '已忽略的意见',
    none: '没有忽略过意见。',
    restore: '恢复',
    by: (by: string, date: string) => [by, date].filter((part) => part !== '').join('，'),
    stale: '内容已改、不再对应任何意见',
  },
  notRun: {
    title: '没有检查的规则',
    lead: '没有检查不等于没有问题。',
    kinds: {
      notReadable: '内容读不出来',
      insufficientData: '缺少用来对照的内容',
      notApplicable: '与这些表无关',
    } satisfies Record<NotRunKind, string>,
    ruleError: '规则自身出错',
    ruleErrorNext: '其他规则不受影响。请把这一行告诉维护人员。',
    rules: (count: number) => `${count} 条`,
  },
  rule: {
    why: '为什么',
    basis: '依据',
    severity: '程度',
    family: '类别',
    bad: '会指出',
    good: '不会指出',
    settings: '可调参数',
    unknown: '没有这条规则的说明。',
    loading: '正在打开规则说明…',
    form: (at: number) => `第 ${at} 张表`,
    fields: {
      projectName: '项目名称',
      department: '主管部门',
      implementingUnit: '实施单位',
      attribute: '项目属性',
      period: '项目期限',
      office: '项目主管处室',
      annualAmount: '项目年度金额',
      annualGoal: '年度总体绩效目标',
    },
  },
  themes: {
    follow: '跟随软件或系统',
    light: '浅色',
    dark: '深色',
    highContrast: '高对比度',
  } satisfies Record<ThemeChoice, string>,
};

export type Texts = typeof zh;
