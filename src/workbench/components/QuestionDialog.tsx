import { useEffect, useRef } from 'react';
import { TEXTS } from '../texts';
import type { Question } from '../workbench-state';

/** Escape means no. */
export function QuestionDialog({ question }: { readonly question: Question }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="wb-question"
      aria-labelledby="question-text"
      onCancel={(event) => {
        event.preventDefault();
        question.answer(false);
      }}
    >
      <p id="question-text">{question.text}</p>
      {question.items.length > 0 && (
        <ul className="wb-question__items">
          {question.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <div className="wb-question__buttons">
        <button type="button" className="wb-button" onClick={() => question.answer(false)}>
          {TEXTS.cancel}
        </button>
        <button type="button" className="wb-button wb-button--primary" onClick={() => question.answer(true)}>
          {question.yes}
        </button>
      </div>
    </dialog>
  );
}
