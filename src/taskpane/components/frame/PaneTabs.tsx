import { Tab, TabList } from '@fluentui/react-components';
import { TABS, type Tab as TabName } from '../../store';
import { useDispatch, usePane, useTexts } from '../pane-context';

/** The id of a tab, by which its panel is named. */
export const tabId = (tab: TabName): string => `jixiao-tab-${tab}`;
export const PANEL_ID = 'jixiao-panel';

export function PaneTabs() {
  const dispatch = useDispatch();
  const texts = useTexts();
  const tab = usePane((state) => state.tab);
  return (
    <nav className="tabs">
      <TabList
        size="small"
        selectedValue={tab}
        aria-label={texts.tabList}
        onTabSelect={(_event, { value }) => {
          const chosen = TABS.find((one) => one === value);
          if (chosen) dispatch({ type: 'tabChosen', tab: chosen });
        }}
      >
        {TABS.map((one) => (
          <Tab key={one} id={tabId(one)} value={one} aria-controls={PANEL_ID}>
            {texts.tabs[one]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
