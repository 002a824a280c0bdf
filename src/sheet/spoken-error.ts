/** A sentence for the user in the languages that the faces speak. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** An error that the user is told of. `message` is the Chinese sentence; `messageIn` gives either language. */
export abstract class SpokenError extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence, options?: { readonly cause?: unknown }) {
    super(sentence.zh, options);
    this.sentence = sentence;
  }

  messageIn(language: keyof Sentence): string {
    return this.sentence[language];
  }
}
