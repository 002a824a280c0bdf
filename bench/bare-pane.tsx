/** What the pane's start is measured against: the least that React and Fluent UI can show. */
import { Button, FluentProvider, Text, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const element = document.getElementById('pane');
if (element) {
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <Text as="h1">绩效目标助手</Text>
      <Button appearance="primary">检查</Button>
    </FluentProvider>,
  );
}
