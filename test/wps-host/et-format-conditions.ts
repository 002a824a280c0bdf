import { rangesIntersect, type RangeAddress } from '../../src/sheet';
import type { EtProgram } from './et-program';
import type { ConditionState, SheetState } from './sheet-state';

/** Conditional formats that touch a range, in order. */
export class EtFormatConditions implements Pick<Et.FormatConditions, 'Count' | 'Delete'> {
  readonly #program: EtProgram;
  readonly #sheet: SheetState;
  readonly #areas: readonly RangeAddress[];

  constructor(program: EtProgram, sheet: SheetState, areas: readonly RangeAddress[]) {
    this.#program = program;
    this.#sheet = sheet;
    this.#areas = areas;
  }

  get Count(): number {
    this.#program.calls += 1;
    return this.#touching().length;
  }

  Item(index: number): EtFormatCondition {
    this.#program.calls += 1;
    const condition = this.#touching()[index - 1];
    if (!condition) throw new Error('index out of range; counting begins at 1');
    return new EtFormatCondition(this.#program, this.#sheet, condition);
  }

  Add(type: number, _operator: unknown, formula: string): EtFormatCondition {
    this.#program.calls += 1;
    if (this.#sheet.protected) throw new Error('1004');
    this.#program.change('');
    const condition = { areas: [...this.#areas], type, formula, fill: null, details: {} };
    this.#sheet.conditions.push(condition);
    return new EtFormatCondition(this.#program, this.#sheet, condition);
  }

  /** Every one of them, whosever. */
  Delete(): void {
    const touching = new Set(this.#touching());
    this.#sheet.conditions = this.#sheet.conditions.filter((condition) => !touching.has(condition));
  }

  #touching(): ConditionState[] {
    return this.#sheet.conditions.filter((condition) =>
      condition.areas.some((area) => this.#areas.some((own) => rangesIntersect(area, own))),
    );
  }
}

type Declared = Pick<Et.FormatCondition, 'Type' | 'Formula1' | 'Delete'>;

export class EtFormatCondition implements Declared {
  readonly #program: EtProgram;
  readonly #sheet: SheetState;
  readonly #condition: ConditionState;

  constructor(program: EtProgram, sheet: SheetState, condition: ConditionState) {
    this.#program = program;
    this.#sheet = sheet;
    this.#condition = condition;
  }

  get Type(): number {
    return this.#condition.type;
  }

  get Formula1(): string {
    this.#program.calls += 1;
    return this.#condition.formula;
  }

  get Interior(): { Color: number } {
    const condition = this.#condition;
    return {
      get Color() {
        return condition.fill ?? 0;
      },
      set Color(colour: number) {
        condition.fill = colour;
      },
    };
  }

  get Font(): Record<string, unknown> {
    return this.#detail('font');
  }

  get Borders(): Record<string, unknown> {
    return this.#detail('borders');
  }

  set StopIfTrue(stop: boolean) {
    this.#detail('order').StopIfTrue = stop;
  }

  SetLastPriority(): void {
    this.#detail('order').last = true;
    const rest = this.#sheet.conditions.filter((condition) => condition !== this.#condition);
    this.#sheet.conditions = [...rest, this.#condition];
  }

  Delete(): void {
    this.#program.calls += 1;
    this.#program.change('');
    this.#sheet.conditions = this.#sheet.conditions.filter((condition) => condition !== this.#condition);
  }

  #detail(name: string): Record<string, unknown> {
    if (!this.#program.version.conditionDetails) throw new Error(`this version has no ${name}`);
    const details = this.#condition.details as Record<string, Record<string, unknown>>;
    return (details[name] ??= {});
  }
}
