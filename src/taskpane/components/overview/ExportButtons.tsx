import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { Review } from '../../../assistant';
import { useController, usePane, useTexts } from '../pane-context';

/** The review as a file to send back. */
export function ExportButtons({ review }: { readonly review: Review }) {
  const controller = useController();
  const texts = useTexts();
  const language = usePane((state) => state.appearance.language);
  const save = async (format: 'html' | 'json') => {
    try {
      const { exportReview } = await import(/* webpackChunkName: "reports" */ '../../control/export-review');
      const engine = await controller.session.engine();
      const profile = engine.profileOf(await controller.session.settings());
      const date = controller.today();
      const text = exportReview(review, format, { language, profile, date, path: texts.pane });
      const name = `${texts.overview.fileName}-${date}.${format}`;
      controller.saveFile(name, text, format === 'html' ? 'text/html' : 'application/json');
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
        <Button size="small" icon={<ArrowDownload16Regular />} onClick={() => void save('json')}>
          {texts.overview.exportJson}
        </Button>
      </div>
    </section>
  );
}
