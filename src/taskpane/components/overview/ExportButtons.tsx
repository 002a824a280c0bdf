import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { Review } from '../../../assistant';
import type { ExportFormat } from '../../control/export-review';
import { useController, usePane, useTexts } from '../pane-context';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  html: 'text/html',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The review as a file to send back. */
export function ExportButtons({ review }: { readonly review: Review }) {
  const controller = useController();
  const texts = useTexts();
  const language = usePane((state) => state.appearance.language);
  const save = async (format: ExportFormat) => {
    try {
      const { exportReview } = await import(/* webpackChunkName: "reports" */ '../../control/export-review');
      const engine = await controller.session.engine();
      const profile = engine.profileOf(await controller.session.settings());
      const date = controller.today();
      const { fileName } = controller.host;
      const options = { language, profile, date, fileName, unnamed: texts.pane };
      const content = exportReview(review, format, options);
      const stem = fileName?.replace(/\.[^.]*$/, '') ?? null;
      const name = `${texts.overview.fileName(stem)}-${date}.${format}`;
      controller.saveFile(name, content, MEDIA_TYPES[format]);
      controller.tell(texts.overview.exported(name));
    } catch (error) {
      controller.tellFault(error);
    }
  };
  return (
    <section>
      <h2 className="overview-title">{texts.overview.export}</h2>
      <div className="tools export">
        <Button size="small" icon={<ArrowDownload16Regular />} onClick={() => void save('html')}>
          {texts.overview.exportHtml}
        </Button>
        <Button
          size="small"
          icon={<ArrowDownload16Regular />}
          title={
            controller.host.fileName === null
              ? texts.overview.exportXlsxHint
              : texts.overview.exportLinkedHint(controller.host.fileName)
          }
          onClick={() => void save('xlsx')}
        >
          {texts.overview.exportXlsx}
        </Button>
        <Button size="small" icon={<ArrowDownload16Regular />} onClick={() => void save('json')}>
          {texts.overview.exportJson}
        </Button>
      </div>
    </section>
  );
}
