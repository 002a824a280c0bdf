import { useRef } from 'react';
import { WORKBOOK_EXTENSIONS } from '../../hosts/file/read-workbook';
import { SAMPLES, type Sample } from '../samples';
import { TEXTS } from '../texts';
import type { WorkbenchState } from '../workbench-state';

interface ToolbarProps {
  readonly state: WorkbenchState;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
  readonly onPaneShown: (shown: boolean) => void;
}

export function Toolbar({ state, onOpen, onSample, onSave, onPaneShown }: ToolbarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const { fileName, unsaved, busy, paneShown } = state;
  return (
    <header className="wb-toolbar">
      <h1 className="wb-toolbar__title">
        {TEXTS.title}
        <span className="wb-toolbar__subtitle">{TEXTS.subtitle}</span>
      </h1>
      <div className="wb-toolbar__buttons">
        <button
          type="button"
          className="wb-button wb-button--primary"
          title={TEXTS.openHint}
          disabled={busy !== null}
          onClick={() => picker.current?.click()}
        >
          {TEXTS.open}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept={WORKBOOK_EXTENSIONS.join(',')}
          aria-label={TEXTS.openHint}
          onChange={(event) => {
            onOpen([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className="wb-button"
          title={TEXTS.saveHint}
          disabled={busy !== null || fileName === null}
          onClick={onSave}
        >
          {TEXTS.save}
        </button>
        {SAMPLES.map((sample) => (
          <button
            key={sample.fileName}
            type="button"
            className="wb-button"
            title={sample.title}
            disabled={busy !== null}
            onClick={() => onSample(sample)}
          >
            {TEXTS.samples}
          </button>
        ))}
      </div>
      <p className="wb-toolbar__file">
        <span className="wb-toolbar__name">{fileName ?? TEXTS.empty}</span>
        {unsaved > 0 && <span className="wb-toolbar__unsaved">{TEXTS.unsaved(unsaved)}</span>}
      </p>
      <button
        type="button"
        className="wb-button wb-button--quiet wb-toolbar__pane"
        aria-expanded={paneShown}
        onClick={() => onPaneShown(!paneShown)}
      >
        {paneShown ? TEXTS.hidePane : TEXTS.showPane}
      </button>
    </header>
  );
}
