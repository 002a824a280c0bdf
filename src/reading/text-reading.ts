import { recogniseLevel1, recogniseLevel2, type RecognisedLevel1, type RecognisedLevel2 } from '../indicator';
import { headerRolesOf, isFormTitle, labelOf, lexiconKey, type HeaderRole, type LabelWord } from './lexicon';
import { valueTypeOf, type ValueType } from './value-type';

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

  get headers(): readonly HeaderRole[] {
    return (this.#headers ??= headerRolesOf(this.key));
  }

  get level1(): RecognisedLevel1 | null {
    if (this.#level1 === undefined) this.#level1 = recogniseLevel1(this.#raw);
    return this.#level1;
  }

  get level2(): RecognisedLevel2 | null {
    if (this.#level2 === undefined) this.#level2 = recogniseLevel2(this.#raw);
    return this.#level2;
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

export function analyseText(folded: string, raw: string): TextReading {
  return new TextReading(folded, raw);
}
