import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportComplaint } from '../../../library';
import { useController, usePane, useTexts } from '../pane-context';
import { OpenFileButton } from './OpenFileButton';
import { useLibraries } from './use-libraries';

const MOST_COMPLAINTS = 20;

/** The built-in library, and the user's own beside it. */
export function LibrarySettings() {
  const controller = useController();
  const texts = useTexts();
  const language = usePane((state) => state.appearance.language);
  const libraries = useLibraries();
  const [complaints, setComplaints] = useState<readonly ImportComplaint[]>([]);
  const bring = async (file: File) => {
    try {
      const { libraryFromFile } = await import(
        /* webpackChunkName: "library-import" */ '../../control/library-from-file'
      );
      const imported = await libraryFromFile(file, await controller.session.libraryTools());
      setComplaints(imported.complaints);
      if (imported.library.entries.length === 0) {
        controller.tell(texts.settings.libraryEmpty);
        return;
      }
      await controller.keepLibrary(imported.library);
      controller.tell(
        texts.settings.libraryImported(imported.library.entries.length, imported.complaints.length),
      );
    } catch (error) {
      controller.tellFault(error);
    }
  };
  const remove = async () => {
    await controller.keepLibrary(null);
    controller.tell(texts.settings.libraryRemoved);
  };
  return (
    <section>
      <h2 className="overview-title">{texts.settings.library}</h2>
      {libraries && <p>{texts.settings.libraryStandard(libraries.standard)}</p>}
      <p>
        {libraries?.own
          ? texts.settings.libraryOwn(libraries.own.name, libraries.own.entries.length)
          : texts.settings.libraryNone}
      </p>
      <div className="chips">
        <OpenFileButton
          label={texts.settings.libraryImport}
          accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.json"
          onFile={(file) => void bring(file)}
        />
        {libraries?.own && (
          <Button size="small" onClick={() => void remove()}>
            {texts.settings.libraryRemove}
          </Button>
        )}
      </div>
      {complaints.length > 0 && (
        <details className="rules">
          <summary>{texts.settings.libraryComplaints}</summary>
          <ul className="reasons">
            {complaints.slice(0, MOST_COMPLAINTS).map((complaint, at) => (
              <li key={at}>{language === 'zh' ? complaint.message : complaint.messageEn}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
