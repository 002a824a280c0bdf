import {
  foldText,
  parseTargetValue,
  recogniseLevel1,
  recogniseLevel2,
  rememberingTexts,
  type RecognisedLevel1,
  type RecognisedLevel2,
  type TargetValue,
} from '../indicator';
import { jointPartsOf, type JointPart } from './joint-text';
import {
  headerRolesOf,
  isFormTitle,
  labelOf,
  lexiconKey,
  type HeaderRole,
  type LabelRole,
  type LabelWord,
} from './lexicon';
import { valueShapeOf, type ValueShape } from './value-shape';
import { valueTypeOf, type ValueType } from './value-type';

const REMARK = /\([^()]{1,16}\)$/;
const JOINED = /^(.{2,12}?)(?:[-—–_/\\>:：→·]+|\()(.{2,16}?)\)?$/;

/** What a text may be, whoever shows it. Worked out once for a text, and only when asked. */
export class TextReading {
  readonly folded: string;
  readonly #raw: string;
  #key: string | undefined;
  #label: LabelWord | null | undefined;
  #headers: readonly HeaderRole[] | undefined;
  #level1: RecognisedLevel1 | null | undefined;
  #level2: RecognisedLevel2 | null | undefined;
  #type: ValueType | undefined;
  #asks: LabelRole | null | undefined;
  #parts: readonly JointPart[] | undefined;
  #target: TargetValue | undefined;
  #shape: ValueShape | undefined;
  #title: boolean | undefined;

  constructor(folded: string, raw: string) {
    this.folded = folded;
    this.#raw = raw;
  }

  /** The word that lexicons are asked for; '' where the text is too long to be a word. */
  get key(): string {
    return (this.#key ??= lexiconKey(this.folded));
  }

  get label(): LabelWord | null {
    if (this.#label === undefined) this.#label = labelOf(this.key);
    return this.#label;
  }

  /** What the text asks for, its answer beside it or, after a colon, in the same cell. */
  get asks(): LabelRole | null {
    if (this.#asks === undefined) {
      const at = this.folded.indexOf(':');
      const before = at > 0 && at <= 16 ? labelOf(lexiconKey(this.folded.slice(0, at))) : null;
      this.#asks = this.label?.role ?? before?.role ?? null;
    }
    return this.#asks;
  }

  /** Labels with their answers inside the text. */
  get parts(): readonly JointPart[] {
    return (this.#parts ??= jointPartsOf(this.#raw));
  }

  /** The text read as 绩效值. */
  get target(): TargetValue {
    return (this.#target ??= parseTargetValue(this.#raw));
  }

  /** What the text could be in a column of the indicator table. */
  get shape(): ValueShape {
    return (this.#shape ??= valueShapeOf(this.folded));
  }

  get headers(): readonly HeaderRole[] {
    return (this.#headers ??= headerRolesOf(this.key));
  }

  get level1(): RecognisedLevel1 | null {
    if (this.#level1 === undefined)
      this.#level1 =
        recogniseLevel1(this.#raw) ?? this.#joined?.level1 ?? recogniseLevel1(this.#plainCategory);
    return this.#level1;
  }

  get level2(): RecognisedLevel2 | null {
    if (this.#level2 === undefined)
      this.#level2 =
        recogniseLevel2(this.#raw) ?? this.#joined?.level2 ?? recogniseLevel2(this.#plainCategory);
    return this.#level2;
  }

  /** A category without a remark behind it (必填), and 产出值 as 产出; '' where neither is there. */
  get #plainCategory(): string {
    if (this.folded.length > 30) return '';
    const plain = this.folded.replace(REMARK, '').replace(/值$/, '');
    return plain === this.folded ? '' : plain;
  }

  /** Both levels in one cell: 产出指标-数量指标, 产出指标（数量指标）. */
  get #joined(): { level1: RecognisedLevel1; level2: RecognisedLevel2 } | null {
    const parts = this.folded.length <= 30 ? JOINED.exec(this.folded) : null;
    if (!parts?.[1] || !parts[2]) return null;
    const level1 = recogniseLevel1(parts[1]);
    const level2 = recogniseLevel2(parts[2]);
    return level1 && level2 ? { level1, level2 } : null;
  }

  get isCategory(): boolean {
    return this.level1 !== null || this.level2 !== null;
  }

  get type(): ValueType {
    return (this.#type ??= valueTypeOf(this.folded, this.#raw));
  }

  get isTitle(): boolean {
    return (this.#title ??= isFormTitle(this.folded));
  }
}

/** What a text may be. Readings of short texts are kept for the next sheet: with them what has been worked out. */
export const analyseText = rememberingTexts((text): TextReading => new TextReading(foldText(text), text));
