import {
  isMoneyUnit,
  parseAmount,
  toYuan,
  type FieldValue,
  type Indicator,
  type ReadingNote,
} from '../indicator';
import type { StatedUnit } from './amount-unit';

/** What the amount and the indicators say together about figures in doubt. */
export interface SettledFigures {
  readonly yuan: string | null;
  readonly unit: StatedUnit | null;
  readonly unitInferred: boolean;
  readonly indicators: readonly Indicator[];
  readonly notes: readonly ReadingNote[];
}

interface MoneyReading {
  readonly indicator: Indicator;
  /** Figure as written, one of its readings. */
  readonly number: string;
  readonly yuan: string;
  readonly ambiguous: boolean;
}

const COSTS: ReadonlySet<string | null> = new Set(['成本指标', '经济成本指标']);
const UNITS: readonly StatedUnit[] = ['万元', '元', '亿元'];

/** Amounts of money that the indicators set, each in all its readings. */
function moneyReadings(indicators: readonly Indicator[]): MoneyReading[] {
  const readings: MoneyReading[] = [];
  for (const indicator of indicators) {
    const { target } = indicator;
    if (target.kind !== 'number' && target.kind !== 'ambiguous') continue;
    const money = target.unit !== null && isMoneyUnit(target.unit);
    if (!money && !(target.unit === null && COSTS.has(indicator.level2))) continue;
    // A bare cost figure beside amounts in 万元 is one in 元: nobody drops 万.
    const units = [money && target.unit !== null ? target.unit : '元'];
    const numbers =
      target.number !== null ? [target.number] : target.candidates.map((candidate) => candidate.number);
    for (const each of units) {
      for (const number of numbers) {
        readings.push({
          indicator,
          number,
          yuan: toYuan(number, each),
          ambiguous: target.kind === 'ambiguous',
        });
      }
    }
  }
  return readings;
}

/** `854万（其中…）` → `854万` */
export function leadingFigure(text: string): string {
  return /^\s*\d/.test(text) ? text.replace(/[（(].*$/s, '') : text;
}

/** Readings of an amount whose comma may be a decimal point: 62,905,469 → 62.905469, 62905.469. */
function commaReadings(text: string): string[] {
  const digits = text.replace(/[，]/g, ',').replace(/[^\d,.]/g, '');
  if (!digits.includes(',') || digits.includes('.')) return [];
  const parts = digits.split(',');
  return parts.slice(1).map((_, at) => `${parts.slice(0, at + 1).join('')}.${parts.slice(at + 1).join('')}`);
}

/**
 * Settles figures in doubt, and infers a unit that is not stated, only where a second cell of the form agrees
 * with exactly one reading.
 */
export function settleFigures(
  amount: FieldValue | null,
  unit: StatedUnit | null,
  indicators: readonly Indicator[],
): SettledFigures {
  const unchanged = { unit, unitInferred: false, indicators, notes: [] };
  if (!amount || amount.text === '') return { ...unchanged, yuan: null };
  const formUnit = unit === '千元' ? null : unit;
  const parsed = parseAmount(leadingFigure(amount.text), formUnit);
  const numbers =
    parsed.number !== null ? [parsed.number] : parsed.candidates.map((candidate) => candidate.number);
  const written = parsed.writtenUnit;
  const money = moneyReadings(indicators);
  const units = written !== null ? [written] : unit !== null ? [unit] : UNITS;
  const match = (figures: readonly string[]) => {
    const hits: { yuan: string; unit: string; reading: MoneyReading }[] = [];
    for (const each of units) {
      for (const number of figures) {
        const yuan = toYuan(number, each);
        const reading = money.find((candidate) => candidate.yuan === yuan);
        if (reading) hits.push({ yuan, unit: each, reading });
      }
    }
    return new Set(hits.map((hit) => hit.yuan)).size === 1 ? hits[0] : undefined;
  };
  const literal = match(numbers);
  const literalYuan =
    parsed.number !== null && units.length === 1 ? toYuan(parsed.number, units[0] ?? '元') : null;
  const hit = literal ?? (parsed.number !== null ? match(commaReadings(amount.text)) : undefined);
  const doubtful =
    parsed.number === null || (hit !== undefined && hit.yuan !== literalYuan && units.length === 1);
  if (!hit) return { ...unchanged, yuan: literalYuan };
  const notes: ReadingNote[] = [];
  if (doubtful)
    notes.push(settledNote(amount.cell, hit.reading.indicator.valueCell, amount.text, 'annualAmount'));
  else if (hit.reading.ambiguous) {
    notes.push(
      settledNote(hit.reading.indicator.valueCell, amount.cell, hit.reading.indicator.value ?? '', null),
    );
  }
  const inferred = written === null && unit === null;
  if (inferred) {
    notes.push({
      kind: 'amountUnitInferred',
      cell: amount.cell,
      related: [hit.reading.indicator.valueCell],
      text: hit.unit,
      field: 'annualAmount',
    });
  }
  return {
    yuan: hit.yuan,
    unit: inferred ? (hit.unit as StatedUnit) : unit,
    unitInferred: inferred,
    indicators: hit.reading.ambiguous ? withSettled(indicators, hit.reading) : indicators,
    notes,
  };
}

function settledNote(cell: string, related: string, text: string, field: ReadingNote['field']): ReadingNote {
  return { kind: 'figureSettled', cell, related: [related], text, field };
}

function withSettled(indicators: readonly Indicator[], reading: MoneyReading): Indicator[] {
  return indicators.map((indicator) =>
    indicator === reading.indicator
      ? { ...indicator, target: { ...indicator.target, kind: 'number' as const, number: reading.number } }
      : indicator,
  );
}
